package goodterms.core.life;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Account;
import goodterms.core.account.Command;
import goodterms.core.account.Context;
import goodterms.core.account.Effect;
import goodterms.core.account.Event;
import goodterms.core.account.Outcome;
import goodterms.core.account.PeopleEvent.AccountOpened;
import goodterms.core.account.RetentionEvent;
import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import goodterms.core.invoice.Document;
import goodterms.core.payment.Card;
import goodterms.core.payment.PaymentId;
import goodterms.core.payment.SimulatedProcessor;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An account lived through in memory, with the simulated processor; every step is checked against the invariants. */
final class Rehearsal {

    static final Actor ANA = Actor.customer("ana@example.com");
    static final Actor BEN = Actor.customer("ben@example.com");
    static final Actor LEAD = Actor.staff("kim", "support lead");
    static final Actor SUPPORT = Actor.staff("lee", "support");
    /** Whose every grant needs a second person. */
    static final Actor DEPUTY = Actor.staff("pat", "deputy");

    static final Actor FINANCE = Actor.staff("max", "finance");

    private static final Set<String> CONTENT = Set.of(
            "deletion-scheduled",
            "deletion-called-off",
            "deletion-asked",
            "deletion-overdue",
            "content-deleted",
            "content-key-destroyed",
            "people-forgotten",
            "deletion-certified",
            "export-asked",
            "export-ready");

    private final Company company;
    private final Wording wording;
    private final List<Event> history = new ArrayList<>();
    private final Invariants invariants;
    private final Map<PaymentId, Card> charged = new HashMap<>();
    private Instant now;
    private Account account;
    /** What has happened since the last command or move in time. */
    private List<Event> lately = new ArrayList<>();

    private Outcome outcome = new Outcome.Accepted(List.of());

    private Rehearsal(Company company, String zone, Instant start) {
        this.company = company;
        this.now = start;
        AccountOpened opened = Life.open(
                new AccountId("a-1"),
                ANA.name(),
                Optional.of("Ana & Co"),
                ZoneId.of(zone),
                "US",
                false,
                new Context(start, company));
        this.account = Account.of(opened);
        this.wording = new Wording(ZoneId.of(zone));
        this.invariants = new Invariants(company);
        history.add(opened);
    }

    /** An account opened at a local time of its zone. */
    static Rehearsal of(Company company, String zone, String local) {
        return new Rehearsal(company, zone, instant(zone, local));
    }

    static Rehearsal of(Company company, String local) {
        return of(company, company.zone().getId(), local);
    }

    private static Instant instant(String zone, String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant();
    }

    Rehearsal at(String local) {
        return at(instant(account.profile().zone().getId(), local));
    }

    Rehearsal at(Instant moment) {
        lately = new ArrayList<>();
        for (Optional<Instant> due = account.nextDue();
                due.isPresent() && !due.get().isAfter(moment);
                due = account.nextDue()) {
            now = due.get().isBefore(now) ? now : due.get();
            take(Life.advance(account, context()));
        }
        now = moment;
        return this;
    }

    Rehearsal when(Command command) {
        lately = new ArrayList<>();
        outcome = Life.decide(account, command, context());
        take(outcome);
        return this;
    }

    Preview preview(Command command) {
        return Life.preview(account, command, context());
    }

    private void take(Outcome happened) {
        if (happened instanceof Outcome.Accepted accepted) {
            for (Event event : accepted.events()) {
                history.add(event);
                lately.add(event);
                account = Life.evolve(account, event);
            }
            invariants.check(history, account);
            accepted.events().stream()
                    .flatMap(event -> Life.effects(event).stream())
                    .forEach(this::carryOut);
        }
    }

    /** The account as an accepted outcome leaves it. */
    static Account after(Account before, Outcome outcome) {
        Account account = before;
        for (Event event : ((Outcome.Accepted) outcome).events()) {
            account = Life.evolve(account, event);
        }
        return account;
    }

    private void carryOut(Effect effect) {
        switch (effect) {
            case Effect.Charge it -> {
                charged.put(it.payment(), it.card());
                answer(new Command.PaymentResult(
                        it.payment(), it.attempt(), SimulatedProcessor.charge(it.card(), it.payment(), it.attempt())));
            }
            case Effect.PayBack it -> {
                Card card = Objects.requireNonNull(charged.get(it.payment()));
                answer(new Command.RefundResult(
                        it.refund(), it.attempt(), SimulatedProcessor.payBack(card, it.attempt())));
            }
            case Effect.AssignNumber it -> number(it.document());
            case Effect.AskDeletion _, Effect.AskRestoration _, Effect.AskExport _ -> {}
            case Effect.DestroyContentKey _, Effect.DestroyPeopleKey _ -> {}
        }
    }

    private void answer(Command answer) {
        take(Life.decide(account, answer, context()));
    }

    /** A number is given aside: no step is about it, so it does not stand among what happened lately. */
    private void number(Document document) {
        List<Event> seen = lately;
        lately = new ArrayList<>();
        take(Life.decide(account, new Command.NumberDocument(document, document.place()), context()));
        lately = seen;
    }

    /** That these events happened in the last step, in this order, with others between. */
    Rehearsal then(String... expected) {
        int found = 0;
        for (Event event : lately) {
            if (found < expected.length && wording.matches(event, expected[found])) {
                found++;
            }
        }
        assertThat(found)
                .as("expected %s%nbut these happened:%n%s", List.of(expected).subList(found, expected.length), told())
                .isEqualTo(expected.length);
        return this;
    }

    /**
     * That exactly these events happened in the last step. What becomes of content goes on beside everything else, and
     * counts only where content is spoken of.
     */
    Rehearsal thenOnly(String... names) {
        boolean content = Stream.of(names).anyMatch(CONTENT::contains);
        assertThat(lately.stream()
                        .filter(event -> content || !(event instanceof RetentionEvent))
                        .map(Event::name))
                .as(told())
                .containsExactly(names);
        return this;
    }

    Rehearsal thenRefused(String code) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
        return this;
    }

    Rehearsal thenNever(String name) {
        assertThat(lately.stream().map(Event::name)).as(told()).doesNotContain(name);
        return this;
    }

    Account account() {
        return account;
    }

    Company company() {
        return company;
    }

    Instant now() {
        return now;
    }

    List<Event> history() {
        return List.copyOf(history);
    }

    Outcome outcome() {
        return outcome;
    }

    Context context() {
        return new Context(now, company);
    }

    private String told() {
        return lately.stream().map(wording::of).reduce("", (all, one) -> all + "\n  " + one);
    }
}
