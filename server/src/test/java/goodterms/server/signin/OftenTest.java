package goodterms.server.signin;

import static goodterms.server.signin.Door.COMPANY;
import static goodterms.server.signin.Door.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import goodterms.server.Running;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** However many try at once, no more of them are looked at than one after the other would be. */
final class OftenTest {

    @RegisterExtension
    static final Running running = Running.forAll();

    private final Door door = new Door(running);
    private final SignIn signIn = door.signIn;

    @Test
    void of_many_guesses_at_once_ten_are_looked_at() throws Exception {
        door.admit("rui@grouptrack.example", "support");
        List<SignIn.Answer> answers =
                atOnce(60, () -> signIn.withPassword(COMPANY, "rui@grouptrack.example", "a guess at it"));
        assertThat(answers).filteredOn(new SignIn.Answer.Wrong()::equals).hasSize(10);
        assertThat(answers)
                .filteredOn(new SignIn.Answer.TooOften()::equals)
                .as("and the right password no more than a wrong one")
                .hasSize(50)
                .contains(signIn.withPassword(COMPANY, "rui@grouptrack.example", PASSWORD));
    }

    @Test
    void of_many_letters_asked_for_at_once_ten_are_sent() throws Exception {
        door.open("often-1", "eli@example.com");
        List<List<SignIn.MailedLink>> sent = atOnce(40, () -> door.mailed("eli@example.com"));
        assertThat(sent.stream().flatMap(List::stream)).hasSize(10);
    }

    @Test
    void who_comes_in_has_not_failed() {
        door.admit("tom@grouptrack.example", "support");
        for (int i = 0; i < 12; i++) {
            door.in(signIn.withPassword(COMPANY, "tom@grouptrack.example", PASSWORD));
        }
    }

    @Test
    void what_is_no_address_takes_nobody_s_letters_away_and_leaves_nothing_behind() {
        door.open("often-2", "ana@example.com");
        int before = rows();
        for (String name : List.of("link:often-2", "link:often-2\0", "a".repeat(300) + "@example.com", "")) {
            for (int i = 0; i < 10; i++) {
                assertThat(signIn.withPassword(COMPANY, name, PASSWORD)).isEqualTo(new SignIn.Answer.Wrong());
            }
        }
        assertThat(rows()).isEqualTo(before);
        assertThat(door.mailed("ana@example.com")).hasSize(1);
    }

    @Test
    void who_tries_on_after_too_many_failures_does_not_fill_the_record() {
        for (int i = 0; i < 10; i++) {
            signIn.withPassword(COMPANY, "wim@grouptrack.example", PASSWORD);
        }
        int before = rows();
        for (int i = 0; i < 10; i++) {
            assertThat(signIn.withPassword(COMPANY, "wim@grouptrack.example", PASSWORD))
                    .isEqualTo(new SignIn.Answer.TooOften());
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void while_many_passwords_are_compared_others_are_served() throws Exception {
        Passwords passwords = new Passwords();
        AtomicInteger compared = new AtomicInteger();
        List<Future<Integer>> all = new ArrayList<>();
        try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                all.add(requests.submit(() -> {
                    passwords.matches(PASSWORD, Optional.empty());
                    return compared.incrementAndGet();
                }));
            }
            assertThat(requests.submit(compared::get).get()).isLessThan(20);
            for (Future<Integer> each : all) {
                each.get();
            }
        }
        assertThat(compared).hasValue(40);
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> done = new ArrayList<>();
            for (Future<T> each :
                    many.invokeAll(IntStream.range(0, times).mapToObj(_ -> work).toList())) {
                done.add(each.get());
            }
            return done;
        }
    }

    /** How many there are of what signing in writes. */
    private static int rows() {
        return running.server().transactions().of(COMPANY, connection -> {
            try (PreparedStatement count = connection.prepareStatement(
                            "select (select count(*) from attempt) + (select count(*) from audit)");
                    ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }
}
