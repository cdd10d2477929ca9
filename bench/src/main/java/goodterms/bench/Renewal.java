package goodterms.bench;

import goodterms.core.account.Account;
import goodterms.core.account.Command;
import goodterms.core.account.Context;
import goodterms.core.account.Effect;
import goodterms.core.account.Event;
import goodterms.core.account.Outcome;
import goodterms.core.calendar.Interval;
import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import goodterms.core.life.Life;
import goodterms.core.payment.ChargeResult;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.journal.company.CompanyFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** The state of one account that pays by the month, without its journal: what a shell on a database holds in memory. */
final class Renewal {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final ZonedDateTime START = ZonedDateTime.of(2026, 1, 31, 9, 0, 0, 0, ZONE);

    private Renewal() {}

    /** The company whose plans and pages are measured. */
    static Company company() throws IOException {
        return CompanyFolder.read(Path.of("companies/grouptrack"))
                .company()
                .orElseThrow(() -> new IllegalStateException("companies/grouptrack has findings"));
    }

    /** An account that has just paid its first month. */
    static Account begun(Company company, int number) {
        Actor ana = Actor.customer("ana@example.com");
        Context start = new Context(START.toInstant(), company);
        Account opened = Account.of(
                Life.open(new AccountId("a-" + number), ana.name(), Optional.empty(), ZONE, "US", false, start));
        return after(
                opened,
                Life.decide(
                        opened,
                        new Command.Subscribe(ana, "pro", Interval.MONTH, SimulatedProcessor.card("visa"), true),
                        start),
                start);
    }

    /** The moment that many months after the first payment. */
    static Instant month(int months) {
        return START.plusMonths(months).toInstant();
    }

    /** The account after everything that is due until then: each period with its invoice, its number and its payment. */
    static Account until(Account account, Instant moment, Company company) {
        Account lived = account;
        for (Optional<Instant> due = lived.nextDue();
                due.isPresent() && !due.get().isAfter(moment);
                due = lived.nextDue()) {
            Context context = new Context(due.get(), company);
            lived = after(lived, Life.advance(lived, context), context);
        }
        return lived;
    }

    private static Account after(Account account, Outcome outcome, Context context) {
        if (!(outcome instanceof Outcome.Accepted accepted)) {
            throw new IllegalStateException(outcome.toString());
        }
        Account changed = account;
        for (Event event : accepted.events()) {
            changed = Life.evolve(changed, event);
        }
        for (Event event : accepted.events()) {
            for (Effect effect : Life.effects(event)) {
                Optional<Command> answer = answer(effect);
                if (answer.isPresent()) {
                    changed = after(changed, Life.decide(changed, answer.get(), context), context);
                }
            }
        }
        return changed;
    }

    private static Optional<Command> answer(Effect effect) {
        return switch (effect) {
            case Effect.Charge it ->
                Optional.of(new Command.PaymentResult(it.payment(), it.attempt(), ChargeResult.SUCCEEDED));
            case Effect.AssignNumber it ->
                Optional.of(
                        new Command.NumberDocument(it.document(), it.document().place()));
            default -> Optional.empty();
        };
    }
}
