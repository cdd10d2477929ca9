package goodterms.core.account;

/**
 * Why a command does not happen. Where several reasons hold, the one that stands first is given: the families in this
 * order, and in each family its records.
 *
 * <p>Each has a page under {@code docs/reference/refusals/}.
 */
public sealed interface Refusal
        permits AskerRefusal,
                SubscriptionRefusal,
                ChangeRefusal,
                InvoiceRefusal,
                MoneyRefusal,
                UsageRefusal,
                RetentionRefusal,
                AgreementRefusal,
                CaseRefusal {

    /** What is wrong, as a sentence. */
    String sentence();

    /** What to do about it. */
    String remedy();

    /** Its written name: {@code already-cancelled}. */
    default String code() {
        return Naming.of(getClass());
    }
}
