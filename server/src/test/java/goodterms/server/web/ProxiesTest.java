package goodterms.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;

final class ProxiesTest {

    private static boolean believes(Proxies proxies, String address) {
        return proxies.include(InetAddress.ofLiteral(address));
    }

    @Test
    void those_on_this_machine_are_believed_and_nobody_else_is_who_is_not_named() {
        assertThat(believes(Proxies.HERE, "127.0.0.1")).isTrue();
        assertThat(believes(Proxies.HERE, "::1")).isTrue();
        assertThat(believes(Proxies.HERE, "10.0.0.5")).isFalse();
    }

    @Test
    void one_is_named_by_its_address_or_by_its_network() {
        Proxies proxies = Proxies.read(" 10.0.0.5,10.1.0.0/16  2001:db8::/32 ");
        assertThat(believes(proxies, "10.0.0.5")).isTrue();
        assertThat(believes(proxies, "10.0.0.6")).isFalse();
        assertThat(believes(proxies, "10.1.200.3")).isTrue();
        assertThat(believes(proxies, "10.2.0.1")).isFalse();
        assertThat(believes(proxies, "2001:db8:7::1")).isTrue();
        assertThat(believes(proxies, "2001:db9::1")).isFalse();
        assertThat(believes(proxies, "127.0.0.1")).isTrue();
        assertThat(believes(proxies, "::ffff:10.0.0.5"))
                .as("one of the fourth version, as the sixth writes it")
                .isTrue();
    }
}
