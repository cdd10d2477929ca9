package goodterms.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Command;
import goodterms.core.account.ContentCommand;
import goodterms.core.identity.Actor;
import goodterms.core.usage.Topic;
import goodterms.server.Running;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class StatedTest {

    private static final String COMPANY = "grouptrack";
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    private static final Actor ANA = Actor.customer("ana@example.com");

    @RegisterExtension
    static final Running running = Running.forAll();

    /** The account as the database alone tells it. */
    private static Records.Whole written(Lived life) {
        return running.server()
                .transactions()
                .of(
                        COMPANY,
                        connection -> running.server()
                                .accounts()
                                .records()
                                .of(connection, COMPANY, List.of(life.id().value()))
                                .getFirst());
    }

    /** How many rows of its journal have been added since its state was written whole. */
    private static long since(Lived life) {
        return running.server().transactions().of(COMPANY, connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select version - stated from account where id = '"
                            + life.id().value() + "'")) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private static Done.Happened asks(Lived life, int second) {
        return (Done.Happened) life.give(
                new Command.ContactSupport(
                        ANA,
                        Topic.OTHER,
                        Optional.empty(),
                        Optional.of("Is anybody there, for the " + second + "th time?")),
                START.plusSeconds(second));
    }

    @Test
    void an_account_whose_state_is_written_now_and_then_is_read_as_it_stands() {
        Set<Long> rows = new TreeSet<>();
        for (String id : List.of("stated-1", "stated-2")) {
            Lived life = Lived.open(running, COMPANY, id, ANA.name(), START);
            for (int second = 1; second <= 9; second++) {
                Done.Happened done = asks(life, second);
                assertThat(written(life).account()).isEqualTo(done.after());
                rows.add(since(life));
            }
        }
        assertThat(rows).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void of_people_who_were_forgotten_no_older_state_is_left() {
        for (String id : List.of("left-1", "left-2", "left-3", "left-4")) {
            Lived life = Lived.open(running, COMPANY, id, ANA.name(), START);
            assertThat(life.give(
                            new ContentCommand.Erase(Actor.staff("owner", "owner"), "asked by letter"),
                            START.plusSeconds(60)))
                    .isInstanceOf(Done.Happened.class);
            assertThat(since(life)).isZero();
            assertThat(written(life).account().people().owners()).isEmpty();
        }
    }
}
