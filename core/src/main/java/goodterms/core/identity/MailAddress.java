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

    /**
     * The form in which addresses of one mailbox look alike: plain, without what follows a plus, and at providers that
     * ignore them without dots.
     */
    public static String canonical(String address) {
        String plain = plain(address);
        int at = plain.lastIndexOf('@');
        if (at <= 0) {
            return plain;
        }
        String domain = plain.substring(at + 1).replace("googlemail.com", "gmail.com");
        String local = plain.substring(0, at);
        int tag = local.indexOf('+');
        String box = tag > 0 ? local.substring(0, tag) : local;
        return (domain.equals("gmail.com") ? box.replace(".", "") : box) + "@" + domain;
    }

    /** Whether two addresses are the same. */
    public static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }
}
