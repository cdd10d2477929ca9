package goodterms.server.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goodterms.core.account.Command;
import goodterms.core.account.Context;
import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import goodterms.core.identity.Membership;
import goodterms.core.life.Life;
import goodterms.server.Running;
import goodterms.server.store.Act;
import goodterms.server.store.MasterKey;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class SignInTest {

    private static final String COMPANY = "grouptrack";
    private static final String PASSWORD = "a long pass phrase";
    private static final URI CALLBACK = URI.create("http://127.0.0.1/callback");

    private static Running running;

    private final MovedTime time = new MovedTime();
    private final SignIn signIn = new SignIn(
            running.server().transactions(),
            running.server().accounts(),
            new MasterKey(new byte[32], new SecureRandom()),
            new SecureRandom(),
            time);

    @BeforeAll
    static void start() throws IOException {
        running = Running.withCompanies();
    }

    @AfterAll
    static void stop() throws IOException {
        running.close();
    }

    private static Company company(Connection connection) throws SQLException {
        return running.server().companies().find(connection, COMPANY).orElseThrow();
    }

    private void admit(String email, String role) {
        running.server().transactions().of(COMPANY, connection -> {
            signIn.admit(connection, company(connection), email, role, Optional.of(PASSWORD));
            return email;
        });
    }

    private void open(String account, String owner) {
        running.server()
                .transactions()
                .of(
                        COMPANY,
                        connection -> running.server()
                                .accounts()
                                .open(
                                        connection,
                                        company(connection),
                                        Life.open(
                                                new AccountId(account),
                                                owner,
                                                Optional.empty(),
                                                ZoneId.of("UTC"),
                                                "US",
                                                false,
                                                new Context(time.instant(), company(connection))),
                                        Optional.empty(),
                                        "test",
                                        time.instant()));
    }

    private void give(String account, Command command) {
        running.server()
                .transactions()
                .of(
                        COMPANY,
                        connection -> running.server()
                                .accounts()
                                .apply(
                                        connection,
                                        company(connection),
                                        List.of(Act.of(new AccountId(account), command, "test")),
                                        time.instant()));
    }

    private Optional<Secret> link(String account, String person) {
        return running.server()
                .transactions()
                .of(COMPANY, connection -> signIn.link(connection, COMPANY, new AccountId(account), person));
    }

    private Caller in(SignIn.Answer answer) {
        assertThat(answer).isInstanceOf(SignIn.Answer.In.class);
        return signIn.caller(((SignIn.Answer.In) answer).session()).orElseThrow();
    }

    private Optional<Caller> caller(SignIn.Answer answer) {
        return signIn.caller(((SignIn.Answer.In) answer).session());
    }

    @Test
    void staff_come_in_with_their_password_and_act_in_their_role() {
        admit("lin@grouptrack.example", "support");
        Caller lin = in(signIn.withPassword(COMPANY, " Lin@GroupTrack.example", PASSWORD));
        assertThat(lin.actor()).contains(Actor.staff("lin@grouptrack.example", "support"));
        assertThat(lin.scopes()).containsExactlyInAnyOrder(Scope.READ, Scope.WRITE);
    }

    @Test
    void who_may_only_read_and_who_owns_the_company_are_told_apart() {
        admit("reader@grouptrack.example", "read-only");
        admit("owner@grouptrack.example", "owner");
        assertThat(in(signIn.withPassword(COMPANY, "reader@grouptrack.example", PASSWORD))
                        .scopes())
                .containsExactly(Scope.READ);
        assertThat(in(signIn.withPassword(COMPANY, "owner@grouptrack.example", PASSWORD))
                        .may(Scope.ADMIN))
                .isTrue();
    }

    @Test
    void a_wrong_password_and_an_unknown_name_are_answered_alike() {
        admit("ole@grouptrack.example", "support");
        assertThat(signIn.withPassword(COMPANY, "ole@grouptrack.example", "not it at all"))
                .isEqualTo(signIn.withPassword(COMPANY, "nobody@grouptrack.example", PASSWORD))
                .isEqualTo(new SignIn.Answer.Wrong());
    }

    @Test
    void staff_of_one_company_are_nobody_at_another() {
        admit("pia@grouptrack.example", "owner");
        assertThat(signIn.withPassword("anytrack", "pia@grouptrack.example", PASSWORD))
                .isEqualTo(new SignIn.Answer.Wrong());
        SignIn.Answer.In in = (SignIn.Answer.In) signIn.withPassword(COMPANY, "pia@grouptrack.example", PASSWORD);
        Secret moved =
                new Secret("gs", "anytrack", in.session().id(), in.session().secret());
        assertThat(signIn.caller(moved)).isEmpty();
    }

    @Test
    void after_ten_failures_nobody_is_let_in_in_that_name_for_a_quarter_of_an_hour() {
        admit("rui@grouptrack.example", "support");
        for (int i = 0; i < 10; i++) {
            signIn.withPassword(COMPANY, "rui@grouptrack.example", "guess number " + i);
        }
        assertThat(signIn.withPassword(COMPANY, "rui@grouptrack.example", PASSWORD))
                .isEqualTo(new SignIn.Answer.TooOften());
        time.pass(Duration.ofMinutes(16));
        in(signIn.withPassword(COMPANY, "rui@grouptrack.example", PASSWORD));
    }

    @Test
    void a_session_ends_when_nobody_is_seen_and_after_a_day_in_any_case() {
        admit("sam@grouptrack.example", "support");
        SignIn.Answer idle = signIn.withPassword(COMPANY, "sam@grouptrack.example", PASSWORD);
        SignIn.Answer busy = signIn.withPassword(COMPANY, "sam@grouptrack.example", PASSWORD);
        time.pass(Duration.ofHours(1));
        assertThat(caller(busy)).isPresent();
        time.pass(Duration.ofMinutes(61));
        assertThat(caller(idle)).isEmpty();
        for (int hour = 3; hour < 24; hour++) {
            assertThat(caller(busy)).isPresent();
            time.pass(Duration.ofHours(1));
        }
        time.pass(Duration.ofMinutes(59));
        assertThat(caller(busy)).isEmpty();
    }

    @Test
    void who_leaves_is_out_at_once() {
        admit("tea@grouptrack.example", "finance");
        SignIn.Answer in = signIn.withPassword(COMPANY, "tea@grouptrack.example", PASSWORD);
        running.server()
                .transactions()
                .of(COMPANY, connection -> signIn.dismiss(connection, COMPANY, "tea@grouptrack.example"));
        assertThat(caller(in)).isEmpty();
        assertThat(signIn.withPassword(COMPANY, "tea@grouptrack.example", PASSWORD))
                .isEqualTo(new SignIn.Answer.Wrong());
    }

    @Test
    void who_signs_out_is_out() {
        admit("una@grouptrack.example", "support");
        SignIn.Answer in = signIn.withPassword(COMPANY, "una@grouptrack.example", PASSWORD);
        signIn.out(((SignIn.Answer.In) in).session());
        assertThat(caller(in)).isEmpty();
    }

    @Test
    void a_role_or_a_password_that_is_none_is_refused() {
        assertThatThrownBy(() -> admit("x@grouptrack.example", "emperor"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no role emperor at grouptrack, only read-only, support");
        assertThatThrownBy(() -> running.server().transactions().of(COMPANY, connection -> {
                    signIn.admit(
                            connection, company(connection), "x@grouptrack.example", "support", Optional.of("short"));
                    return 1;
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a password has 10 to 200 characters");
    }

    @Test
    void a_link_lets_a_customer_in_once_and_to_nothing_but_their_account() {
        open("links-1", "ana@example.com");
        Secret link = link("links-1", "ANA@example.com").orElseThrow();
        Caller ana = in(signIn.through(link));
        assertThat(ana.actor()).contains(Actor.customer("ANA@example.com"));
        assertThat(ana.mayTouch(new AccountId("links-1"))).isTrue();
        assertThat(ana.mayTouch(new AccountId("links-2"))).isFalse();
        assertThat(ana.name()).doesNotContain("ana");
        assertThat(signIn.through(link)).isEqualTo(new SignIn.Answer.Wrong());
    }

    @Test
    void a_link_runs_out_and_a_stranger_gets_none() {
        open("links-3", "ben@example.com");
        Secret link = link("links-3", "ben@example.com").orElseThrow();
        time.pass(Duration.ofMinutes(5));
        assertThat(signIn.through(link)).isEqualTo(new SignIn.Answer.Wrong());
        assertThat(link("links-3", "eve@example.com")).isEmpty();
    }

    @Test
    void who_is_taken_off_an_account_is_out_at_once() {
        open("links-4", "cem@example.com");
        Actor cem = Actor.customer("cem@example.com");
        give("links-4", new Command.AddPerson(cem, "dia@example.com", Membership.MEMBER));
        SignIn.Answer dia = signIn.through(link("links-4", "dia@example.com").orElseThrow());
        assertThat(caller(dia)).isPresent();
        give("links-4", new Command.RemovePerson(cem, "dia@example.com"));
        assertThat(caller(dia)).isEmpty();
    }

    @Test
    void by_mail_an_address_gets_a_link_to_each_of_its_accounts_and_not_without_end() {
        open("mail-1", "eli@example.com");
        open("mail-2", "eli@example.com");
        int links = 0;
        for (int i = 0; i < 12; i++) {
            links += mailed("eli@example.com").size();
        }
        assertThat(links).isEqualTo(20);
        assertThat(mailed("nobody@example.com")).isEmpty();
    }

    private List<SignIn.MailedLink> mailed(String address) {
        return running.server().transactions().of(COMPANY, connection -> signIn.mailed(connection, COMPANY, address));
    }

    @Test
    void staff_come_in_through_the_provider_that_their_company_trusts() throws Exception {
        try (IdentityProvider provider = new IdentityProvider()) {
            trust(provider);
            admit("vic@grouptrack.example", "support lead");
            URI address = signIn.away(COMPANY, CALLBACK).orElseThrow();
            assertThat(address.toString()).startsWith(provider.issuer() + "/authorize");
            provider.says("subject-1", "vic@grouptrack.example", "us", parameter(address, "nonce"));
            Caller vic = in(signIn.back(COMPANY, parameter(address, "state"), "code", CALLBACK));
            assertThat(vic.actor()).contains(Actor.staff("vic@grouptrack.example", "support lead"));
            assertThat(signIn.back(COMPANY, parameter(address, "state"), "code", CALLBACK))
                    .as("the same way back twice")
                    .isEqualTo(new SignIn.Answer.Wrong());
        }
    }

    @Test
    void what_a_provider_says_for_others_or_of_strangers_lets_nobody_in() throws Exception {
        try (IdentityProvider provider = new IdentityProvider()) {
            trust(provider);
            admit("wim@grouptrack.example", "support");
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

    private void trust(IdentityProvider provider) {
        running.server().transactions().of(COMPANY, connection -> {
            signIn.trust(connection, COMPANY, provider.issuer(), "us", "our secret");
            return provider;
        });
    }

    private static String parameter(URI address, String name) {
        return Arrays.stream(address.getQuery().split("&"))
                .filter(it -> it.startsWith(name + "="))
                .map(it -> it.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }
}
