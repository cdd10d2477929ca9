package goodterms.journal.memory;

import goodterms.core.account.Account;
import goodterms.core.account.Command;
import goodterms.core.account.Context;
import goodterms.core.account.Effect;
import goodterms.core.account.Event;
import goodterms.core.account.Outcome;
import goodterms.core.account.PeopleEvent.AccountOpened;
import goodterms.core.account.Refusal;
import goodterms.core.catalog.Company;
import goodterms.core.ledger.Transfer;
import goodterms.core.life.Life;
import goodterms.core.life.Overview;
import goodterms.core.life.Preview;
import goodterms.core.notice.Notice;
import goodterms.core.payment.Card;
import goodterms.core.payment.PaymentId;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.core.reading.Ratings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One account with everything that ever happened to it, lived in memory: commands are applied, what is due happens in
 * order as time moves, and the simulated processor answers at once.
 */
public final class LivedAccount {

    private final Company company;
    private final DocumentNumbers numbers;
    private final List<Event> journal = new ArrayList<>();
    private final List<Transfer> transfers = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final Set<String> carriedOut = new HashSet<>();
    /** What a processor remembers: the card that was charged last for each payment. */
    private final Map<PaymentId, Card> charged = new HashMap<>();

    private Ratings ratings = Ratings.NONE;
    private Account account;
    private Instant now;

    /** A new account, opened by its first event, the only one of its company. */
    public LivedAccount(Company company, AccountOpened opened) {
        this(company, opened, new DocumentNumbers());
    }

    /** A new account, opened by its first event, that shares the numbers of its company's documents with others. */
    public LivedAccount(Company company, AccountOpened opened, DocumentNumbers numbers) {
        this.company = company;
        this.numbers = numbers;
        this.account = Account.of(opened);
        this.now = opened.at();
        this.journal.add(opened);
        tell(opened);
    }

    /** The account as it stands. */
    public Account account() {
        return account;
    }

    /** The company it is a customer of. */
    public Company company() {
        return company;
    }

    /** Every event, the oldest first; it grows as the account lives on. */
    public List<Event> journal() {
        return Collections.unmodifiableList(journal);
    }

    /** Every transfer of money, the oldest first; it grows as the account lives on. */
    public List<Transfer> transfers() {
        return Collections.unmodifiableList(transfers);
    }

    /** Every notice that was sent, the oldest first; it grows as the account lives on. */
    public List<Notice> notices() {
        return Collections.unmodifiableList(notices);
    }

    /**
     * Lets time pass: everything due until then happens, each at its own moment.
     *
     * @throws IllegalArgumentException if time would run backwards
     */
    public void moveTo(Instant moment) {
        if (moment.isBefore(now)) {
            throw new IllegalArgumentException(moment + " lies before " + now);
        }
        for (Optional<Instant> next = next();
                next.filter(at -> !at.isAfter(moment)).isPresent();
                next = next()) {
            now = next.get().isBefore(now) ? now : next.get();
            int before = journal.size();
            if (Life.nextAnnouncement(account, company).equals(next)) {
                give(new Command.AnnounceTerms());
            } else {
                accept(Life.advance(account, context()));
            }
            if (journal.size() == before) {
                throw new IllegalStateException("something is due at " + next.get() + ", and nothing happens");
            }
        }
        now = moment;
    }

    /** When something happens next if nobody does anything: what is due, or a new version of the terms to tell of. */
    private Optional<Instant> next() {
        return Stream.of(account.nextDue(), Life.nextAnnouncement(account, company))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /** Gives a command now. @return why it does not happen; nothing if it does */
    public Optional<Refusal> give(Command command) {
        return accept(Life.decide(account, command, context()));
    }

    /** What a command would do now; nothing is written, and the processor isn't asked. */
    public Preview preview(Command command) {
        return Life.preview(account, command, context());
    }

    /** Counts what a reader says of a place on a page in force; of a place that doesn't exist nothing is kept. */
    public void rate(String page, String place, boolean helpful) {
        Ratings.place(company.termsAt(now), page, place).ifPresent(it -> ratings = ratings.with(it, helpful));
    }

    /** What readers have said of the company's pages. */
    public Ratings ratings() {
        return ratings;
    }

    /** What its billing page shows now. */
    public Overview overview() {
        return Overview.of(account, context());
    }

    private Context context() {
        return new Context(now, company);
    }

    private Optional<Refusal> accept(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused it -> Optional.of(it.refusal());
            case Outcome.Accepted it -> {
                it.events().forEach(this::write);
                it.events().forEach(event -> Life.effects(event).forEach(this::carryOut));
                yield Optional.empty();
            }
        };
    }

    private void write(Event event) {
        account = Life.evolve(account, event);
        journal.add(event);
        transfers.addAll(Life.transfers(event));
        tell(event);
    }

    private void tell(Event event) {
        Life.notices(event, account, company).stream()
                .filter(notice -> carriedOut.add(notice.key()))
                .forEach(notices::add);
    }

    private void carryOut(Effect effect) {
        if (!carriedOut.add(effect.key())) {
            throw new IllegalStateException(effect.key() + " is to be carried out twice");
        }
        switch (effect) {
            case Effect.Charge it -> {
                charged.put(it.payment(), it.card());
                answered(new Command.PaymentResult(
                        it.payment(), it.attempt(), SimulatedProcessor.charge(it.card(), it.payment(), it.attempt())));
            }
            case Effect.AssignNumber it ->
                answered(new Command.NumberDocument(it.document(), numbers.number(account.id(), it.document())));
            case Effect.PayBack it ->
                answered(new Command.RefundResult(
                        it.refund(), it.attempt(), SimulatedProcessor.payBack(charged(it.payment()), it.attempt())));
            // The company's product answers by commands of its own, and is what a story makes of it.
            case Effect.AskDeletion _, Effect.AskRestoration _, Effect.AskExport _ -> {}
            // Nothing is sealed in memory.
            case Effect.DestroyContentKey _, Effect.DestroyPeopleKey _ -> {}
        }
    }

    private Card charged(PaymentId payment) {
        return Optional.ofNullable(charged.get(payment))
                .orElseThrow(() -> new IllegalStateException(payment + " was never charged"));
    }

    private void answered(Command answer) {
        give(answer).ifPresent(refusal -> {
            throw new IllegalStateException("the processor's answer was refused: " + refusal);
        });
    }
}
