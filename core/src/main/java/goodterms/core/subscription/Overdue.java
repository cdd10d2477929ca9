package goodterms.core.subscription;

import java.time.Instant;

/**
 * What follows while a payment stays overdue, fixed at its first failure by the terms in force then.
 *
 * @param suspendsAt when access stops
 * @param freezesAt when the account is frozen
 * @param endsAt when it is ended
 */
public record Overdue(Instant suspendsAt, Instant freezesAt, Instant endsAt) {}
