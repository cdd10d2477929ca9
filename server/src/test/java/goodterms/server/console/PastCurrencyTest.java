package goodterms.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.identity.AccountId;
import goodterms.server.Lives;
import goodterms.server.Running;
import goodterms.server.figures.PastLives;
import goodterms.server.site.Sent;
import goodterms.server.site.SignedIn;
import java.sql.Statement;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Money that was once taken in a currency stays in the figures when nothing is sold in it any more. */
final class PastCurrencyTest {

    @RegisterExtension
    static final Running running = Running.forAll();

    @Test
    void a_currency_that_is_no_longer_sold_in_is_still_shown_with_its_rows() {
        Lives lives = Lives.of(running.server(), "grouptrack");
        Instant now = running.server().time().instant();
        lives.open(new AccountId("old"), Optional.empty(), now);
        YearMonth before = YearMonth.from(now.atZone(ZoneOffset.UTC)).minusMonths(3);
        SignedIn reader = SignedIn.staff(running, "grouptrack", "reader@example.com", "read-only");
        String rows = "/money/revenue?clock=&currency=CHF&from=" + before + "&to=" + before;
        assertThat(Sent.get(reader, rows).statusCode()).isEqualTo(404);

        PastLives.reckon(running);
        running.server().transactions().of("grouptrack", connection -> {
            try (Statement insert = connection.createStatement()) {
                return insert.executeUpdate("insert into month_of_money values ('grouptrack', 'old', '" + before
                        + "-01', 'CHF', 12345, 0, 0, 0)");
            }
        });

        assertThat(Sent.get(reader, "/money").body()).contains("CHF", "123.45");
        assertThat(Sent.get(reader, rows).body()).contains("old", "123.45");
    }
}
