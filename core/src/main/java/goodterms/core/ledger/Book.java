package goodterms.core.ledger;

/** The accounts that money of one customer moves between. */
public enum Book {
    /** What the customer owes. */
    RECEIVABLE,
    /** What the processor holds for the company. */
    PROCESSOR,
    /** What the company transfers itself. */
    BANK,
    /** What the processor keeps while a dispute is undecided. */
    DISPUTED,
    /** What is to go back to the customer and has not yet gone. */
    REFUNDS_PAYABLE,
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
    BAD_DEBTS,
    /** What disputes took for good. */
    DISPUTE_LOSSES
}
