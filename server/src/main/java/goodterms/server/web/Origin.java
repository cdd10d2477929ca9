package goodterms.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** From where somebody asks who is not known by a name. */
public final class Origin {

    private static final String FORWARDED = "X-Forwarded-For";
    /** What a provider gives one customer of it: within, they have more addresses than could be counted. */
    private static final int OF_ONE_CUSTOMER = 8;

    private Origin() {}

    /**
     * The address, or, of the sixth version, the network of it. What a proxy tells is believed only of one on this machine, and
     * only what it has added itself: what stands before that, anybody can write.
     */
    public static String of(HttpServletRequest request) {
        InetAddress peer = InetAddress.ofLiteral(request.getRemoteAddr());
        InetAddress from = peer.isLoopbackAddress() ? told(request).orElse(peer) : peer;
        return from instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(from.getAddress(), OF_ONE_CUSTOMER))
                : from.getHostAddress();
    }

    private static Optional<InetAddress> told(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders(FORWARDED));
        if (headers.isEmpty()) {
            return Optional.empty();
        }
        String last = headers.getLast();
        try {
            return Optional.of(InetAddress.ofLiteral(
                    last.substring(last.lastIndexOf(',') + 1).strip()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
