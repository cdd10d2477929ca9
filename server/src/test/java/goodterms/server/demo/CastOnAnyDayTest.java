package goodterms.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Account;
import goodterms.core.account.CaseCommand;
import goodterms.core.account.CaseEvent.RefundDecided;
import goodterms.core.account.Channel;
import goodterms.core.account.Context;
import goodterms.core.cases.RefundReason;
import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import goodterms.core.life.Life;
import goodterms.core.payment.PaymentKind;
import goodterms.journal.company.CompanyFolder;
import goodterms.journal.memory.LivedAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo may begin on any day: its customers have lived through the same, however long the months before it were. */
final class CastOnAnyDayTest {

    private static final Map<String, Company> COMPANIES = new HashMap<>();

    private static Company company(String id) {
        return COMPANIES.computeIfAbsent(id, _ -> {
            try {
                return CompanyFolder.read(Path.of("../companies", id)).company().orElseThrow();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    /** The customers of a company, each alone in memory, on that day. */
    private static Map<String, LivedAccount> lived(Cast cast, Instant today) {
        Company company = company(cast.company());
        Map<String, LivedAccount> lives = new HashMap<>();
        List<Deed> deeds = cast.deeds().stream()
                .sorted(Comparator.comparing(Deed::ago).reversed())
                .toList();
        for (Deed deed : deeds) {
            Instant moment = today.minus(deed.ago());
            LivedAccount life = lives.computeIfAbsent(deed.account(), id -> open(cast, company, id, moment));
            life.moveTo(moment);
            assertThat(life.give(deed.command()))
                    .as("%s, %s, %s ago, on %s", cast.company(), deed.account(), deed.ago(), today)
                    .isEmpty();
        }
        lives.values().forEach(life -> life.moveTo(today));
        return lives;
    }

    private static LivedAccount open(Cast cast, Company company, String id, Instant moment) {
        Person person = cast.customers().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
        return new LivedAccount(
                company,
                Life.open(
                        new AccountId(id),
                        person.email(),
                        person.companyName(),
                        company.zone(),
                        company.country(),
                        false,
                        new Context(moment, company)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-24T17:30:00Z",
                "2026-12-31T23:59:58Z",
                "2027-01-30T12:00:00Z",
                "2027-01-31T04:59:59Z",
                "2027-02-28T23:59:59Z",
                "2027-03-01T00:00:00Z",
                "2027-03-04T09:00:00Z",
                "2027-03-14T07:00:00Z",
                "2027-03-28T01:00:00Z",
                "2027-05-31T22:00:00Z",
                "2027-11-07T06:30:00Z",
                "2028-02-29T00:30:00Z",
                "2028-03-31T13:00:00Z",
                "2028-04-01T04:00:00Z",
            })
    void everybody_is_where_the_page_says_they_are(Instant today) {
        for (Cast cast : Cast.ALL) {
            Map<String, LivedAccount> lives = lived(cast, today);
            Objects.requireNonNull(CastTest.STATES.get(cast.company()))
                    .forEach((id, state) -> assertThat(
                                    account(lives, id).subscription().getClass().getSimpleName())
                            .as("%s %s on %s", cast.company(), id, today)
                            .isEqualTo(state));
        }
        assertThat(backToCleo(today)).isEqualTo(Money.parse("USD 46.55"));
    }

    private static Account account(Map<String, LivedAccount> lives, String id) {
        return Objects.requireNonNull(lives.get(id)).account();
    }

    /** What goes back to the first customer of the first company, who is asked to ask for it. */
    private static Money backToCleo(Instant today) {
        LivedAccount cleo =
                Objects.requireNonNull(lived(GroupTrackCast.CAST, today).get("cleo"));
        assertThat(cleo.give(new CaseCommand.RequestRefund(
                        Actor.customer("cleo@example.com"),
                        Channel.PORTAL,
                        Optional.empty(),
                        PaymentKind.SUBSCRIPTION,
                        RefundReason.CHANGED_MIND)))
                .isEmpty();
        return cleo.journal().stream()
                .filter(RefundDecided.class::isInstance)
                .map(event -> ((RefundDecided) event).refund())
                .findFirst()
                .orElseThrow();
    }
}
