package goodterms.terms.value;

/** What a value measures; two values compare or add only where their kinds allow it. */
public enum Kind {
    /** Yes or no: 1 or 0. */
    TRUTH("yes or no"),
    /** How many of something. */
    COUNT("a count"),
    /** A share of a whole, in hundredths of a per cent: 10,000 is all of it. */
    PERCENT("a percentage"),
    /** An amount in the minor units of the page's currency. */
    MONEY("an amount of money"),
    /** An instant, in seconds since 1970-01-01T00:00Z. */
    MOMENT("a moment"),
    /** The time between two moments, in seconds. */
    LENGTH("a length of time"),
    /** Midnights passed in the customer's zone. */
    CALENDAR_DAYS("a number of calendar days"),
    /** Hours in which support is open. */
    BUSINESS_HOURS("a number of business hours"),
    /** One word of a closed list: its place in that list. */
    WORD("one of a list of words"),
    /** A list of day counts, such as when a payment is tried again. */
    SCHEDULE("a list of days"),
    /** Free words, such as the name of a third party. */
    TEXT("text");

    private final String phrase;

    Kind(String phrase) {
        this.phrase = phrase;
    }

    /** The kind as a noun with its article, for messages. */
    public String phrase() {
        return phrase;
    }
}
