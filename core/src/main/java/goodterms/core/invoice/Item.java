package goodterms.core.invoice;

/** What a line is about: one of the things the company's offer names. */
public record Item(Kind kind, String id) {

    /** Which list of the offer names it. */
    public enum Kind {
        PLAN,
        ADD_ON,
        METER,
        COUPON
    }

    /** A plan, by its id. */
    public static Item plan(String id) {
        return new Item(Kind.PLAN, id);
    }

    /** An add-on, by its id. */
    public static Item addOn(String id) {
        return new Item(Kind.ADD_ON, id);
    }

    /** A meter, by its id. */
    public static Item meter(String id) {
        return new Item(Kind.METER, id);
    }

    /** A coupon, by its id. */
    public static Item coupon(String id) {
        return new Item(Kind.COUPON, id);
    }
}
