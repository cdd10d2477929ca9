package goodterms.server.store;

import goodterms.core.account.Account;
import goodterms.core.account.Command;
import goodterms.core.account.Context;
import goodterms.core.account.Effect;
import goodterms.core.account.Event;
import goodterms.core.account.Outcome;
import goodterms.core.account.Refusal;
import goodterms.core.account.RetentionEvent;
import goodterms.core.catalog.Company;
import goodterms.core.invoice.Document;
import goodterms.core.life.Life;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One account while an act is done to it, in memory: what has happened so far, and the state that has led to. */
final class Turn {

    /** An event with the state it has led to. */
    record Step(Event event, Account after) {}

    private final Company company;
    private final Instant now;
    private final List<Step> steps = new ArrayList<>();
    private Account account;

    /** @param now the moment of the act; that of the account's last event if a clock runs behind it */
    Turn(Account account, Company company, Instant now) {
        this.account = account;
        this.company = company;
        this.now = now.isBefore(account.lastEventAt()) ? account.lastEventAt() : now;
    }

    Account account() {
        return account;
    }

    List<Step> steps() {
        return steps;
    }

    /** Does what is asked, and before it what is due. @return why it does not happen, if it doesn't */
    Optional<Refusal> give(Optional<Command> command) {
        if (command.isPresent()) {
            return accept(Life.decide(account, command.get(), context()));
        }
        while (isDue()) {
            int before = steps.size();
            boolean announces = Life.nextAnnouncement(account, company)
                    .filter(at -> !at.isAfter(now))
                    .isPresent();
            accept(
                    announces
                            ? Life.decide(account, new Command.AnnounceTerms(), context())
                            : Life.advance(account, context()));
            if (steps.size() == before) {
                throw new IllegalStateException(
                        "something is due at " + due(account, company) + ", and nothing happens");
            }
        }
        return Optional.empty();
    }

    /** Begins the account's life. */
    void begin(Event opened) {
        steps.add(new Step(opened, account));
    }

    private boolean isDue() {
        return due(account, company).filter(at -> !at.isAfter(now)).isPresent();
    }

    /** When something happens next if nobody does anything. */
    static Optional<Instant> due(Account account, Company company) {
        return Stream.of(account.nextDue(), Life.nextAnnouncement(account, company))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /** The documents that wait for a number, in the order in which they were issued. */
    List<Document> unnumbered() {
        return effects()
                .filter(Effect.AssignNumber.class::isInstance)
                .map(effect -> ((Effect.AssignNumber) effect).document())
                .toList();
    }

    /** Gives a document its number. */
    void number(Document document, long number) {
        accept(Life.decide(account, new Command.NumberDocument(document, number), context()))
                .ifPresent(refusal -> {
                    throw new IllegalStateException(document + " was refused its number: " + refusal);
                });
    }

    /** What the world must be told. */
    Stream<Effect> effects() {
        return steps.stream().flatMap(step -> Life.effects(step.event()).stream());
    }

    /** Whether nobody may know any more whose account it was. */
    boolean forgetsPeople() {
        return steps.stream().anyMatch(step -> step.event() instanceof RetentionEvent.PeopleForgotten);
    }

    private Context context() {
        return new Context(now, company);
    }

    private Optional<Refusal> accept(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused it -> Optional.of(it.refusal());
            case Outcome.Accepted it -> {
                for (Event event : it.events()) {
                    account = Life.evolve(account, event);
                    steps.add(new Step(event, account));
                }
                yield Optional.empty();
            }
        };
    }
}
