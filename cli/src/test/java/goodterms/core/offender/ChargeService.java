package goodterms.core.offender;

/** Breaks a rule on purpose: it is named after a layer. */
public final class ChargeService {}
