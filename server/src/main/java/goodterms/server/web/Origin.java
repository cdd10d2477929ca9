package goodterms.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * From where somebody asks who is not known by a name.
 *
 * @param proxies those that are believed
 */
public record Origin(Proxies proxies) {

    private static final String FORWARDED = "X-Forwarded-For";
    /** What a provider gives one customer of it: within, they have more addresses than could be counted. */
    private static final int OF_ONE_CUSTOMER = 8;

    /**
     * The address, or, of the sixth version, the network of it. Each proxy adds at the end from where it was asked, so what
     * is told is gone through from there, as long as a proxy has told it: what stands before that, anybody can write.
     */
    public String of(HttpServletRequest request) {
        InetAddress from = InetAddress.ofLiteral(request.getRemoteAddr());
        for (String told : told(request).reversed()) {
            Optional<InetAddress> before = proxies.include(from) ? address(told) : Optional.empty();
            if (before.isEmpty()) {
                break;
            }
            from = before.get();
        }
        return from instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(from.getAddress(), OF_ONE_CUSTOMER))
                : from.getHostAddress();
    }

    /** Several headers of that name are one list, in their order (RFC 9110, 5.3). */
    private static List<String> told(HttpServletRequest request) {
        return Arrays.asList(String.join(",", Collections.list(request.getHeaders(FORWARDED)))
                .split(","));
    }

    private static Optional<InetAddress> address(String told) {
        try {
            return Optional.of(InetAddress.ofLiteral(told.strip()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
