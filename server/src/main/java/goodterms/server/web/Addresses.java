package goodterms.server.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Which addresses are called on a company's word: public ones over https. What a name stands for is looked at when it is
 * called, not only when it is given, because by then it may stand for a machine of our own.
 *
 * @param inside whether private addresses, and http to this machine, are allowed, as where one is tried out
 */
public record Addresses(boolean inside) {

    private static final int LONGEST = 2000;

    /** Why an address is not one to be called; nothing if it is. */
    public Optional<String> fault(URI url) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (url.getHost() == null || url.toString().length() > LONGEST) {
            return Optional.of("Give the address of a machine, such as https://example.com.");
        }
        if (url.getUserInfo() != null || url.getFragment() != null) {
            return Optional.of("Leave out names, passwords and anything after #: the signature says who calls.");
        }
        if (scheme.equals("https")) {
            return Optional.empty();
        }
        return scheme.equals("http") && inside && isThisMachine(url.getHost())
                ? Optional.empty()
                : Optional.of("Give an address that begins with https://.");
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }

    /** What a name stands for. @throws UnknownHostException if it stands for nothing that may be called */
    InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] all = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        InetAddress[] allowed = Arrays.stream(all)
                .filter(address -> inside || isPublic(address))
                .toArray(InetAddress[]::new);
        if (allowed.length == 0) {
            throw new UnknownHostException("it is not a public address");
        }
        return allowed;
    }

    /** Whether an address is one of the internet at large: not of this machine, its network, or any other special use. */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address
                ? isPublic6(bytes)
                : isPublic4(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff);
    }

    /** RFC 6890: this network, shared, benchmarking, documentation and reserved ranges. */
    private static boolean isPublic4(int first, int second, int third) {
        return first != 0
                && first < 240
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 192 && second == 0)
                && !(first == 198 && (second == 18 || second == 19))
                && !(first == 198 && second == 51 && third == 100)
                && !(first == 203 && second == 0 && third == 113);
    }

    /** Only global unicast, and in it nothing that stands for a version 4 address, which could be any. */
    private static boolean isPublic6(byte[] bytes) {
        int head = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        int next = ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
        boolean global = (head & 0xe000) == 0x2000;
        boolean translated = head == 0x2002 || (head == 0x2001 && next == 0);
        boolean documentation = head == 0x2001 && next == 0x0db8;
        return global && !translated && !documentation;
    }
}
