package goodterms.server.signin;

import static goodterms.server.signin.Door.COMPANY;
import static goodterms.server.signin.Door.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goodterms.core.account.Command;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import goodterms.core.identity.Membership;
import goodterms.server.Running;
import goodterms.server.store.Lived;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class SignInTest {

    @RegisterExtension
    static final Running running = Running.forAll();

    private final Door door = new Door(running);
    private final SignIn signIn = door.signIn;

    @Test
    void staff_come_in_with_their_password_and_act_in_their_role() {
        door.admit("lin@grouptrack.example", "support");
        Caller lin = door.in(signIn.withPassword(COMPANY, " Lin@GroupTrack.example", PASSWORD));
        assertThat(lin.actor()).contains(Actor.staff("lin@grouptrack.example", "support"));
        assertThat(lin.scopes()).containsExactlyInAnyOrder(Scope.READ, Scope.WRITE);
    }

    @Test
    void who_may_only_read_and_who_owns_the_company_are_told_apart() {
        door.admit("reader@grouptrack.example", "read-only");
        door.admit("owner@grouptrack.example", "owner");
        assertThat(door.in(signIn.withPassword(COMPANY, "reader@grouptrack.example", PASSWORD))
                        .scopes())
                .containsExactly(Scope.READ);
        assertThat(door.in(signIn.withPassword(COMPANY, "owner@grouptrack.example", PASSWORD))
                        .may(Scope.ADMIN))
                .isTrue();
    }

    @Test
    void a_wrong_password_and_an_unknown_name_are_answered_alike() {
        door.admit("ole@grouptrack.example", "support");
        assertThat(signIn.withPassword(COMPANY, "ole@grouptrack.example", "not it at all"))
                .isEqualTo(signIn.withPassword(COMPANY, "nobody@grouptrack.example", PASSWORD))
                .isEqualTo(new SignIn.Answer.Wrong());
    }

    @Test
    void staff_of_one_company_are_nobody_at_another() {
        door.admit("pia@grouptrack.example", "owner");
        assertThat(signIn.withPassword("anytrack", "pia@grouptrack.example", PASSWORD))
                .isEqualTo(new SignIn.Answer.Wrong());
        SignIn.Answer.In in = (SignIn.Answer.In) signIn.withPassword(COMPANY, "pia@grouptrack.example", PASSWORD);
        Secret moved =
                new Secret("gs", "anytrack", in.session().id(), in.session().secret());
        assertThat(signIn.caller(moved)).isEmpty();
    }

    @Test
    void after_ten_failures_nobody_is_let_in_in_that_name_for_a_quarter_of_an_hour() {
        door.admit("rui@grouptrack.example", "support");
        for (int i = 0; i < 10; i++) {
            signIn.withPassword(COMPANY, "rui@grouptrack.example", "guess number " + i);
        }
        assertThat(signIn.withPassword(COMPANY, "rui@grouptrack.example", PASSWORD))
                .isEqualTo(new SignIn.Answer.TooOften());
        door.time.pass(Duration.ofMinutes(16));
        door.in(signIn.withPassword(COMPANY, "rui@grouptrack.example", PASSWORD));
    }

    @Test
    void a_session_ends_when_nobody_is_seen_and_after_a_day_in_any_case() {
        door.admit("sam@grouptrack.example", "support");
        SignIn.Answer idle = signIn.withPassword(COMPANY, "sam@grouptrack.example", PASSWORD);
        SignIn.Answer busy = signIn.withPassword(COMPANY, "sam@grouptrack.example", PASSWORD);
        door.time.pass(Duration.ofHours(1));
        assertThat(door.caller(busy)).isPresent();
        door.time.pass(Duration.ofMinutes(61));
        assertThat(door.caller(idle)).isEmpty();
        for (int hour = 3; hour < 24; hour++) {
            assertThat(door.caller(busy)).isPresent();
            door.time.pass(Duration.ofHours(1));
        }
        door.time.pass(Duration.ofMinutes(59));
        assertThat(door.caller(busy)).isEmpty();
    }

    @Test
    void who_leaves_is_out_at_once() {
        door.admit("tea@grouptrack.example", "finance");
        SignIn.Answer in = signIn.withPassword(COMPANY, "tea@grouptrack.example", PASSWORD);
        door.dismiss("tea@grouptrack.example");
        assertThat(door.caller(in)).isEmpty();
        assertThat(signIn.withPassword(COMPANY, "tea@grouptrack.example", PASSWORD))
                .isEqualTo(new SignIn.Answer.Wrong());
    }

    @Test
    void who_signs_out_is_out() {
        door.admit("una@grouptrack.example", "support");
        SignIn.Answer in = signIn.withPassword(COMPANY, "una@grouptrack.example", PASSWORD);
        door.out(in);
        assertThat(door.caller(in)).isEmpty();
    }

    @Test
    void a_role_or_a_password_that_is_none_is_refused() {
        assertThatThrownBy(() -> door.admit("x@grouptrack.example", "emperor"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no role emperor at grouptrack, only read-only, support");
        assertThatThrownBy(() -> door.admit("x@grouptrack.example", "support", "short"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a password has 10 to 200 characters");
    }

    @Test
    void a_link_lets_a_customer_in_once_and_to_nothing_but_their_account() {
        door.open("links-1", "ana@example.com");
        Secret link = door.link("links-1", "ANA@example.com").orElseThrow();
        Caller ana = door.in(signIn.through(link));
        assertThat(ana.actor()).contains(Actor.customer("ANA@example.com"));
        assertThat(ana.mayTouch(new AccountId("links-1"))).isTrue();
        assertThat(ana.mayTouch(new AccountId("links-2"))).isFalse();
        assertThat(ana.name()).doesNotContain("ana");
        assertThat(signIn.through(link)).isEqualTo(new SignIn.Answer.Wrong());
    }

    @Test
    void an_altered_link_lets_nobody_in() {
        door.open("links-5", "fay@example.com");
        door.open("links-6", "gus@example.com");
        Secret fay = door.link("links-5", "fay@example.com").orElseThrow();
        Secret gus = door.link("links-6", "gus@example.com").orElseThrow();
        Secret mixed = new Secret("gl", COMPANY, fay.id(), gus.secret());
        Secret elsewhere = new Secret("gl", "anytrack", fay.id(), fay.secret());
        assertThat(signIn.through(mixed)).isEqualTo(new SignIn.Answer.Wrong());
        assertThat(signIn.through(elsewhere)).isEqualTo(new SignIn.Answer.Wrong());
        assertThat(signIn.caller(new Secret("gs", COMPANY, fay.id(), fay.secret())))
                .as("a link is no session")
                .isEmpty();
        door.in(signIn.through(fay));
    }

    @Test
    void a_link_runs_out_and_a_stranger_gets_none() {
        door.open("links-3", "ben@example.com");
        Secret link = door.link("links-3", "ben@example.com").orElseThrow();
        door.time.pass(Duration.ofMinutes(5));
        assertThat(signIn.through(link)).isEqualTo(new SignIn.Answer.Wrong());
        assertThat(door.link("links-3", "eve@example.com")).isEmpty();
    }

    @Test
    void who_is_taken_off_an_account_is_out_at_once() {
        Lived life = door.open("links-4", "cem@example.com");
        Actor cem = Actor.customer("cem@example.com");
        door.give(life, new Command.AddPerson(cem, "dia@example.com", Membership.MEMBER));
        SignIn.Answer dia =
                signIn.through(door.link("links-4", "dia@example.com").orElseThrow());
        assertThat(door.caller(dia)).isPresent();
        door.give(life, new Command.RemovePerson(cem, "dia@example.com"));
        assertThat(door.caller(dia)).isEmpty();
    }

    @Test
    void by_mail_an_address_gets_a_link_to_each_of_its_accounts_and_not_without_end() {
        door.open("mail-1", "eli@example.com");
        door.open("mail-2", "eli@example.com");
        int links = 0;
        for (int i = 0; i < 12; i++) {
            links += door.mailed("eli@example.com").size();
        }
        assertThat(links).isEqualTo(20);
        assertThat(door.mailed("nobody@example.com")).isEmpty();
    }
}
