package goodterms.journal.memory;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.CaseCommand;
import goodterms.core.account.Channel;
import goodterms.core.account.Command;
import goodterms.core.account.Context;
import goodterms.core.calendar.Interval;
import goodterms.core.cases.CaseId;
import goodterms.core.cases.Likeness;
import goodterms.core.cases.RefundReason;
import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import goodterms.core.life.Life;
import goodterms.core.payment.PaymentKind;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.core.usage.Activity;
import goodterms.journal.company.CompanyFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** AnyTrack leaves the charge after a trial that was used to a support lead. */
final class LivedCompanyTest {

    private static final Actor LEAD = Actor.staff("lin@anytrack.example", "support lead");
    private static final CaseId FIRST = new CaseId(1);

    private final Company anytrack;
    private final LivedCompany everybody = new LivedCompany();
    private final DocumentNumbers numbers = new DocumentNumbers();

    LivedCompanyTest() throws IOException {
        anytrack =
                CompanyFolder.read(Path.of("../companies/anytrack")).company().orElseThrow();
    }

    private static void give(LivedAccount life, Command command) {
        assertThat(life.give(command)).isEmpty();
    }

    private LivedAccount asking(String name, Instant start, RefundReason reason) {
        Actor owner = Actor.customer(name + "@example.com");
        LivedAccount life = new LivedAccount(
                anytrack,
                Life.open(
                        new AccountId(name),
                        owner.name(),
                        Optional.empty(),
                        ZoneId.of("UTC"),
                        "US",
                        false,
                        new Context(start, anytrack)),
                numbers);
        everybody.add(life);
        give(life, new Command.Subscribe(owner, "personal", Interval.MONTH, SimulatedProcessor.card("visa"), false));
        give(life, new Command.RecordActivity(Activity.USED, true));
        life.moveTo(start.plusSeconds(40L * 86_400));
        give(
                life,
                new CaseCommand.RequestRefund(
                        owner, Channel.PORTAL, Optional.empty(), PaymentKind.SUBSCRIPTION, reason));
        return life;
    }

    private static Command grant(String amount) {
        return new CaseCommand.Grant(
                LEAD, FIRST, Optional.of(Money.parse(amount)), Optional.empty(), "used on one day only");
    }

    @Test
    void who_decides_a_case_sees_how_other_accounts_were_decided_the_nearest_first() {
        LivedAccount ana = asking("ana", Instant.parse("2026-01-01T09:00:00Z"), RefundReason.CHANGED_MIND);
        LivedAccount ben = asking("ben", Instant.parse("2026-01-05T09:00:00Z"), RefundReason.OTHER);
        give(ana, grant("USD 10.00"));
        give(ben, new CaseCommand.Decline(LEAD, FIRST, "used on every day"));
        LivedAccount cem = asking("cem", Instant.parse("2026-02-01T09:00:00Z"), RefundReason.CHANGED_MIND);

        List<Likeness> like = everybody.precedents(cem, FIRST, 5);
        assertThat(like).extracting(it -> it.precedent().account().value()).containsExactly("ana", "ben");
        assertThat(like)
                .extracting(it -> it.precedent().given())
                .containsExactly(Money.parse("USD 10.00"), Money.parse("USD 0.00"));
        assertThat(like).extracting(it -> it.precedent().clause().id()).containsExactly("used-trial", "used-trial");
        assertThat(like.get(1).different()).extracting(Object::toString).containsExactly("reason");
    }

    @Test
    void a_case_is_no_precedent_of_itself_and_one_the_page_never_answered_has_none() {
        LivedAccount ana = asking("ana", Instant.parse("2026-01-01T09:00:00Z"), RefundReason.CHANGED_MIND);
        give(ana, grant("USD 10.00"));
        assertThat(everybody.precedents(ana, FIRST, 5)).isEmpty();
        assertThat(everybody.precedents(ana, new CaseId(7), 5)).isEmpty();
    }
}
