package goodterms.server.web;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import org.apache.catalina.util.NetMask;

/**
 * The proxies that are believed when they tell who asks: those on this machine always, and others by their addresses.
 *
 * @param others addresses, or networks of them
 */
public record Proxies(List<NetMask> others) {

    /** Those on this machine alone. */
    public static final Proxies HERE = new Proxies(List.of());

    public Proxies {
        others = List.copyOf(others);
    }

    /**
     * Reads them: addresses and networks, commas or spaces between them.
     *
     * @throws IllegalArgumentException with a phrase that says which of them is none
     */
    public static Proxies read(String words) {
        return new Proxies(Arrays.stream(words.split("[,\\s]+"))
                .filter(word -> !word.isEmpty())
                .map(Proxies::network)
                .toList());
    }

    private static NetMask network(String word) {
        if (word.endsWith("/0")) {
            throw new IllegalArgumentException("“" + word + "” is everybody, and only proxies can be believed");
        }
        try {
            // A name would be looked up, and may stand for another machine tomorrow.
            var _ = InetAddress.ofLiteral(word.split("/", 2)[0]);
            return new NetMask(word);
        } catch (IllegalArgumentException none) {
            throw new IllegalArgumentException(
                    "“" + word + "” is no address and no network, such as 10.0.0.5 or 10.1.0.0/16", none);
        }
    }

    /** Whether that is one of them. */
    boolean include(InetAddress address) {
        return address.isLoopbackAddress() || others.stream().anyMatch(network -> network.matches(address));
    }
}
