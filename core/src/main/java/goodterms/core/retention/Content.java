package goodterms.core.retention;

/** What the company's product holds for a customer, or what became of it. */
public sealed interface Content {

    /** It is kept, and the customer can reach it while they have access. */
    record Kept() implements Content {}
}
