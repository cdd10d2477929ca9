package goodterms.core.ledger;

/** The accounts that money of one customer moves between. */
public enum Book {
    /** What the customer owes. */
    RECEIVABLE,
    /** What the processor holds for the company. */
    PROCESSOR,
    /** What the company owes the customer and sets off against invoices. */
    CUSTOMER_CREDIT,
    /** What was invoiced. */
    REVENUE,
    /** What was invoiced and not yet earned by the time that has passed. */
    DEFERRED_REVENUE,
    /** What was invoiced for the state. */
    TAX_PAYABLE,
    /** What was given back. */
    REFUNDS,
    /** What was credited. */
    CREDITS_GIVEN,
    /** What was invoiced and will never be paid. */
    BAD_DEBTS
}
