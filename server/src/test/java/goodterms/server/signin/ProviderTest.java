package goodterms.server.signin;

import static goodterms.server.signin.Door.COMPANY;
import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.identity.Actor;
import goodterms.server.Running;
import goodterms.server.web.Addresses;
import goodterms.server.web.Calling;
import java.net.URI;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
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

    @Test
    void another_provider_says_by_its_own_names_who_somebody_is() throws Exception {
        try (IdentityProvider first = new IdentityProvider();
                IdentityProvider second = new IdentityProvider()) {
            door.trust(first);
            door.admit("ida@grouptrack.example", "owner");
            door.admit("jon@grouptrack.example", "support");
            assertThat(come(first, "subject-7", "ida@grouptrack.example")).isEqualTo("staff:ida@grouptrack.example");
            door.trust(second);
            assertThat(come(second, "subject-7", "jon@grouptrack.example")).isEqualTo("staff:jon@grouptrack.example");
        }
    }

    @Test
    void who_left_and_is_back_under_another_address_comes_in_by_the_name_they_had() throws Exception {
        try (IdentityProvider provider = new IdentityProvider()) {
            door.trust(provider);
            door.admit("kim@grouptrack.example", "support");
            assertThat(come(provider, "subject-8", "kim@grouptrack.example")).isEqualTo("staff:kim@grouptrack.example");
            door.dismiss("kim@grouptrack.example");
            door.admit("kim.moss@grouptrack.example", "support");
            assertThat(come(provider, "subject-8", "kim.moss@grouptrack.example"))
                    .isEqualTo("staff:kim.moss@grouptrack.example");
        }
    }

    private String come(IdentityProvider provider, String subject, String email) {
        URI there = signIn.away(COMPANY, CALLBACK).orElseThrow();
        provider.says(subject, email, "us", parameter(there, "nonce"));
        return door.in(signIn.back(COMPANY, parameter(there, "state"), "code", CALLBACK))
                .name();
    }

    @Test
    void a_provider_on_this_machine_is_not_asked_where_only_public_ones_may_be() throws Exception {
        try (IdentityProvider provider = new IdentityProvider();
                Calling strict = new Calling(new Addresses(false), Duration.ofSeconds(5))) {
            door.trust(provider);
            assertThat(signIn.away(COMPANY, CALLBACK)).isPresent();
            int asked = provider.asked();
            SignIn outside = door.calling(strict);
            assertThat(outside.away(COMPANY, CALLBACK)).isEmpty();
            assertThat(provider.asked()).isEqualTo(asked);
            assertThat(outside.fault(provider.issuer())).contains("Give an address that begins with https://.");
            assertThat(outside.fault("no address")).isPresent();
            assertThat(outside.fault("https://id.example.com")).isEmpty();
        }
    }

    @Test
    void a_provider_that_answers_without_end_or_names_other_places_is_not_believed() throws Exception {
        try (IdentityProvider provider = new IdentityProvider()) {
            door.trust(provider);
            provider.adds("padding", "x".repeat(300_000));
            assertThat(signIn.away(COMPANY, CALLBACK)).isEmpty();
            provider.adds("padding", "");
            provider.adds("authorization_endpoint", "http://192.0.2.1/authorize");
            assertThat(signIn.away(COMPANY, CALLBACK)).isEmpty();
            provider.adds("authorization_endpoint", provider.issuer() + "/authorize");
            URI there = signIn.away(COMPANY, CALLBACK).orElseThrow();
            provider.says("subject-9", "vic@grouptrack.example", "us", parameter(there, "nonce"));
            provider.adds("token_endpoint", "http://192.0.2.1/token");
            assertThat(signIn.back(COMPANY, parameter(there, "state"), "code", CALLBACK))
                    .isEqualTo(new SignIn.Answer.Unbelieved());
        }
    }

    @Test
    void who_goes_to_the_provider_and_never_comes_back_is_forgotten() throws Exception {
        try (IdentityProvider provider = new IdentityProvider()) {
            door.trust(provider);
            for (int i = 0; i < 3; i++) {
                door.time.pass(Duration.ofMinutes(11));
                assertThat(signIn.away(COMPANY, CALLBACK)).isPresent();
            }
            int away = running.server().transactions().of(COMPANY, connection -> {
                try (PreparedStatement count = connection.prepareStatement("select count(*) from identity_request");
                        ResultSet row = count.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            });
            assertThat(away).isEqualTo(1);
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
