package goodterms.core.identity;

import java.util.Locale;

/** Mail addresses as accounts know people by: capital and small letters make no difference. */
public final class MailAddress {

    private MailAddress() {}

    /**
     * The form in which an address is kept: without spaces around it, in small letters.
     *
     * <p>Servers may tell {@code Ana@} from {@code ana@} (RFC 5321, 2.4), but people don't, and hardly a server does.
     */
    public static String plain(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether two addresses are the same. */
    public static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }
}
