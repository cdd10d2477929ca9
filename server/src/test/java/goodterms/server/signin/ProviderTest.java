package goodterms.server.signin;

import static goodterms.server.signin.Door.COMPANY;
import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.identity.Actor;
import goodterms.server.Running;
import java.net.URI;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ProviderTest {

    private static final URI CALLBACK = URI.create("http://127.0.0.1/callback");

    @RegisterExtension
    static final Running running = Running.forAll();

    private final Door door = new Door(running);
    private final SignIn signIn = door.signIn;

    @Test
    void staff_come_in_through_the_provider_that_their_company_trusts() throws Exception {
        try (IdentityProvider provider = new IdentityProvider()) {
            door.trust(provider);
            door.admit("vic@grouptrack.example", "support lead");
            URI address = signIn.away(COMPANY, CALLBACK).orElseThrow();
            assertThat(address.toString()).startsWith(provider.issuer() + "/authorize");
            provider.says("subject-1", "vic@grouptrack.example", "us", parameter(address, "nonce"));
            Caller vic = door.in(signIn.back(COMPANY, parameter(address, "state"), "code", CALLBACK));
            assertThat(vic.actor()).contains(Actor.staff("vic@grouptrack.example", "support lead"));
            assertThat(signIn.back(COMPANY, parameter(address, "state"), "code", CALLBACK))
                    .as("the same way back twice")
                    .isEqualTo(new SignIn.Answer.Wrong());
        }
    }

    @Test
    void what_a_provider_says_for_others_or_of_strangers_lets_nobody_in() throws Exception {
        try (IdentityProvider provider = new IdentityProvider()) {
            door.trust(provider);
            door.admit("wim@grouptrack.example", "support");
            URI first = signIn.away(COMPANY, CALLBACK).orElseThrow();
            provider.says("subject-2", "wim@grouptrack.example", "somebody else", parameter(first, "nonce"));
            assertThat(signIn.back(COMPANY, parameter(first, "state"), "code", CALLBACK))
                    .isInstanceOf(SignIn.Answer.Unbelieved.class);
            URI second = signIn.away(COMPANY, CALLBACK).orElseThrow();
            provider.says("subject-2", "wim@grouptrack.example", "us", "another nonce");
            assertThat(signIn.back(COMPANY, parameter(second, "state"), "code", CALLBACK))
                    .isInstanceOf(SignIn.Answer.Unbelieved.class);
            URI third = signIn.away(COMPANY, CALLBACK).orElseThrow();
            provider.says("subject-3", "stranger@example.com", "us", parameter(third, "nonce"));
            assertThat(signIn.back(COMPANY, parameter(third, "state"), "code", CALLBACK))
                    .isEqualTo(new SignIn.Answer.Wrong());
        }
    }

    private static String parameter(URI address, String name) {
        return Arrays.stream(address.getQuery().split("&"))
                .filter(it -> it.startsWith(name + "="))
                .map(it -> it.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }
}
