package goodterms.server.store;

import java.util.Locale;

/** What waits to be told to the world outside. */
public final class Outbox {

    /** Who is told. */
    public enum Kind {
        /** The processor, to take money. */
        CHARGE,
        /** The processor, to give money back. */
        PAY_BACK,
        /** The company's product. */
        PRODUCT,
        /** People, by mail. */
        MAIL;

        String written() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private Outbox() {}
}
