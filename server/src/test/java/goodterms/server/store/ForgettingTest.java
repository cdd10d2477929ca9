package goodterms.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Command;
import goodterms.core.account.ContentCommand;
import goodterms.core.calendar.Interval;
import goodterms.core.catalog.Company;
import goodterms.core.identity.Actor;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.core.usage.Topic;
import goodterms.server.Running;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ForgettingTest {

    /** So far ahead that nothing falls due while the test looks. */
    private static final Instant START = Instant.parse("2126-03-01T09:00:00Z");

    private static final Actor ANA = Actor.customer("ana@example.com");
    private static final Actor OWNER = Actor.staff("owner", "owner");

    @RegisterExtension
    static final Running running = Running.forAll();

    private static String everything(String account) {
        return running.server().transactions().of("grouptrack", connection -> {
            StringBuilder all = new StringBuilder();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select state || coalesce(request, '') || events from account a join journal j on j.account = a.id"
                                    + " where a.id = '" + account + "'")) {
                while (row.next()) {
                    all.append(row.getString(1)).append('\n');
                }
            }
            return all.toString();
        });
    }

    private static Lived subscribed(String id) {
        Lived life = Lived.open(running, "grouptrack", id, ANA.name(), START);
        assertThat(life.give(
                        new Command.Subscribe(ANA, "pro", Interval.MONTH, SimulatedProcessor.card("visa"), true),
                        START))
                .isInstanceOf(Done.Happened.class);
        return life;
    }

    @Test
    void nothing_that_says_who_somebody_is_stands_in_the_database_in_words() {
        subscribed("words");
        assertThat(everything("words")).contains("sealed:1:").doesNotContain("ana@example.com", "fingerprint-4242");
    }

    @Test
    void who_was_forgotten_is_a_name_that_stands_for_nobody() {
        Lived life = Lived.open(running, "grouptrack", "forgotten", ANA.name(), START);
        assertThat(life.give(new ContentCommand.Erase(OWNER, "asked by letter"), START.plusSeconds(60)))
                .isInstanceOf(Done.Happened.class);
        assertThat(life.kept().sealing().key()).isEmpty();
        assertThat(life.kept().account().people().owners()).isEmpty();
    }

    @Test
    void whoever_writes_to_such_an_account_can_be_read_and_answered() {
        Lived life = Lived.open(running, "grouptrack", "written-to", ANA.name(), START);
        life.give(new ContentCommand.Erase(OWNER, "asked by letter"), START.plusSeconds(60));
        Done done = life.give(
                new Command.ContactSupport(
                        Actor.customer("ben@example.com"), Topic.OTHER, Optional.empty(), Optional.of("Was that me?")),
                START.plusSeconds(120));
        assertThat(done).isInstanceOf(Done.Happened.class);
        assertThat(life.kept().account().desk().inquiries().toString()).contains("ben@example.com");
        assertThat(everything("written-to")).contains("sealed:2:").doesNotContain("ben@example.com");
    }

    @Test
    void who_writes_while_an_account_is_erased_is_under_the_new_key() throws Exception {
        Lived life = Lived.open(running, "grouptrack", "meanwhile", ANA.name(), START);
        Company company = running.server()
                .transactions()
                .of("grouptrack", connection -> running.server().companies().find(connection, "grouptrack"))
                .orElseThrow();
        Done done = Waits.behind(
                running,
                "grouptrack",
                connection -> running.server()
                        .accounts()
                        .apply(
                                connection,
                                company,
                                List.of(Act.of(life.id(), new ContentCommand.Erase(OWNER, "asked by letter"), "test")),
                                START.plusSeconds(60)),
                () -> life.give(
                        new Command.ContactSupport(
                                Actor.customer("ben@example.com"),
                                Topic.OTHER,
                                Optional.empty(),
                                Optional.of("Was that me?")),
                        START.plusSeconds(120)));
        assertThat(done).isInstanceOf(Done.Happened.class);
        assertThat(life.kept().account().desk().inquiries().toString()).contains("ben@example.com");
        assertThat(everything("meanwhile")).contains("sealed:2:").doesNotContain("ben@example.com");
    }
}
