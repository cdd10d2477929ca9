package goodterms.core.payment;

/** What a payment is for; {@code EXTERNAL} is money a third party took, which never stands on our invoices. */
public enum PaymentKind {
    SUBSCRIPTION,
    OVERAGE,
    ADD_ON,
    EXTERNAL
}
