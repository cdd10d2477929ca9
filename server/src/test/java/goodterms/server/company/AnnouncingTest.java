package goodterms.server.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goodterms.core.account.AgreementEvent.TermsAnnounced;
import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.server.Lives;
import goodterms.server.Parts;
import goodterms.server.Running;
import goodterms.server.store.Act;
import goodterms.server.work.DueWorker;
import goodterms.terms.vocabulary.Setting;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class AnnouncingTest {

    private static final String COMPANY = "grouptrack";
    private static final String IN_FORCE = "2026-02-02";
    private static final AccountId TRYING = new AccountId("trying");
    private static final AccountId ABSENT = new AccountId("absent");

    @Test
    void a_published_version_wakes_accounts_in_time_to_be_told_of_it_and_those_it_does_not_concern_only_once()
            throws IOException {
        try (Parts parts = Parts.on(Running.database(), COMPANY)) {
            Lives lives = parts.lives();
            Instant today = parts.today();
            lives.open(TRYING, Optional.empty(), today);
            lives.give(TRYING, Lives.subscribe("pro", "visa"), today);
            lives.open(ABSENT, Optional.empty(), today);
            assertThat(dueWithin(parts, Duration.ofDays(7))).isZero();
            publish(parts, today);
            assertThat(dueWithin(parts, Duration.ofDays(7))).isEqualTo(2);
            Instant then = today.plus(Duration.ofDays(7));
            apply(parts, then);
            assertThat(lives.journal(TRYING)).hasAtLeastOneElementOfType(TermsAnnounced.class);
            assertThat(lives.journal(ABSENT)).hasSize(1);
            assertThat(lives.count("account where id = 'absent' and next_due is null"))
                    .isEqualTo(1);
        }
    }

    @Test
    void many_accounts_are_woken_some_at_a_time_and_whoever_comes_after_a_server_that_died_goes_on_where_it_was()
            throws Exception {
        int many = 2 * Telling.BATCH + 7;
        try (Parts parts = Parts.on(Running.database(), COMPANY)) {
            Instant today = parts.today();
            parts.lives().open(ABSENT, Optional.empty(), today);
            multiply(parts, many - 1);
            publish(parts, today);
            assertThat(dueWithin(parts, Duration.ofDays(7))).isEqualTo(Telling.BATCH);
            assertThatThrownBy(() -> parts.transactions().of(COMPANY, connection -> {
                        assertThat(Telling.goOn(connection, COMPANY)).isTrue();
                        throw new IllegalStateException("died");
                    }))
                    .hasMessage("died");

            DueWorker worker =
                    new DueWorker(parts.transactions(), parts.companies(), parts.accounts(), parts::today, 10);
            assertThat(worker.round()).as("how long until there may be more").isEmpty();
            assertThat(dueWithin(parts, Duration.ofDays(7))).isEqualTo(2L * Telling.BATCH);
            worker.round();
            assertThat(dueWithin(parts, Duration.ofDays(7))).isEqualTo(many);
            assertThat(worker.round()).isPresent();
            assertThat(parts.lives().count("telling")).isZero();
        }
    }

    /** Adds so many accounts that are like the one that is there but for their ids. */
    private static void multiply(Parts parts, int many) {
        parts.transactions().of(COMPANY, connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into account
                    select (jsonb_populate_record(a, jsonb_build_object('id', 'like-' || n))).*
                    from account a, generate_series(1, ?) n
                    """)) {
                insert.setInt(1, many);
                return insert.executeUpdate();
            }
        });
    }

    private static long dueWithin(Parts parts, Duration days) {
        return parts.lives().count("account where next_due < '" + parts.today().plus(days) + "'");
    }

    private static void apply(Parts parts, Instant now) {
        Company company = parts.lives().company();
        parts.transactions()
                .of(
                        COMPANY,
                        connection -> parts.accounts()
                                .apply(connection, company, List.of(Act.due(ABSENT), Act.due(TRYING)), now));
    }

    /** The same words, which come into force so that people are to be told in five days. */
    private static void publish(Parts parts, Instant today) throws IOException {
        long ahead = parts.lives().company().termsAt(today).number(Setting.TERMS_ANNOUNCE);
        LocalDate from = LocalDate.ofInstant(today, ZoneOffset.UTC).plusDays(ahead + 5);
        Map<String, String> files = new TreeMap<>();
        Companies.files(Path.of("../companies").resolve(COMPANY)).forEach((path, text) -> {
            if (path.startsWith("terms/")) {
                files.put(path.replaceFirst("terms/", "terms/former/" + IN_FORCE + "/"), text);
            }
            files.put(path, text.replace("updated: " + IN_FORCE, "updated: " + from));
        });
        assertThat(Companies.check(files).findings()).isEmpty();
        parts.transactions().of(COMPANY, connection -> {
            parts.companies().publish(connection, COMPANY, files, "test", today);
            return COMPANY;
        });
    }
}
