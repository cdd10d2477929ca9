package goodterms.journal.simulation;

import goodterms.core.account.Account;
import goodterms.core.account.Command;
import goodterms.core.account.Context;
import goodterms.core.account.Effect;
import goodterms.core.account.Event;
import goodterms.core.account.InvoiceRefusal;
import goodterms.core.account.MoneyRefusal;
import goodterms.core.account.Outcome;
import goodterms.core.account.PeopleEvent.AccountOpened;
import goodterms.core.account.Refusal;
import goodterms.core.account.RetentionRefusal;
import goodterms.core.catalog.Company;
import goodterms.core.life.Life;
import goodterms.journal.memory.Invariants;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/** One account in a shell that crashes, with a processor that answers late, twice or not at all. */
final class World {

    /** Something on its way to the shell. */
    private record Letter(Instant at, int number, Command answer) {}

    private static final int MOST_EVENTS = 20_000;

    private final Company company;
    private final Tally tally;
    private final Diary diary;
    private final Invariants invariants;
    private final Processor processor;
    private final Outside outside;
    private final PriorityQueue<Letter> post =
            new PriorityQueue<>(Comparator.comparing(Letter::at).thenComparingInt(Letter::number));
    private final Shell shell;
    /** When the shell asks again; what isn't listed it asks at once. In memory: a crash loses it. */
    private final Map<String, Instant> later = new HashMap<>();

    private Chance chance = new Chance(0);
    private boolean calm;
    private int letters;
    private Instant now;

    World(Company company, AccountOpened opened, Processor processor, Tally tally, Diary diary) {
        this.company = company;
        this.processor = processor;
        this.outside = new Outside(processor);
        this.tally = tally;
        this.diary = diary;
        this.now = opened.at();
        this.shell = new Shell(opened);
        this.invariants = new Invariants(company);
        happened(List.of(opened));
    }

    Account account() {
        return shell.account();
    }

    Instant now() {
        return now;
    }

    /** The written journal, a line for each event. */
    List<String> journal() {
        return shell.journal();
    }

    /** What happened, line by line, if that is kept. */
    List<String> lines() {
        return diary.lines();
    }

    /** Draws faults from this chance from here on. */
    void faults(Chance other) {
        chance = other;
    }

    /** Lets time pass: what is due happens, what is on its way arrives, what got lost is asked for again. */
    void passTo(Instant moment) {
        boolean looks = !strikes(Fault.NOBODY_LOOKS);
        for (Optional<Instant> next = next(looks);
                next.isPresent() && !next.get().isAfter(moment);
                next = next(looks)) {
            now = next.get().isBefore(now) ? now : next.get();
            happenNow(looks);
            if (strikes(Fault.CRASH_AT_REST)) {
                crash();
            }
        }
        now = moment;
    }

    private Optional<Instant> next(boolean looks) {
        Stream<Instant> due = Stream.of(account().nextDue(), announcement())
                .flatMap(Optional::stream)
                .filter(_ -> looks);
        Stream<Instant> mail = Stream.ofNullable(post.peek()).map(Letter::at);
        Stream<Instant> again = shell.open().stream().map(effect -> later.getOrDefault(effect.key(), now));
        return Stream.of(due, mail, again).flatMap(it -> it).min(Comparator.naturalOrder());
    }

    private Optional<Instant> announcement() {
        return Life.nextAnnouncement(account(), company);
    }

    private void happenNow(boolean looks) {
        Optional<Instant> due = account().nextDue().filter(at -> looks && !at.isAfter(now));
        if (looks && announcement().filter(at -> !at.isAfter(now)).isPresent()) {
            take(Life.decide(account(), new Command.AnnounceTerms(), context()));
        } else if (due.isPresent()) {
            int before = shell.written();
            boolean written = take(Life.advance(account(), context()));
            if (written && shell.written() == before) {
                throw new Broken("something is due at " + due.get() + ", and nothing happens");
            }
        } else if (!post.isEmpty() && !post.element().at().isAfter(now)) {
            answer(post.remove().answer());
        }
        carryOut();
    }

    /** Gives a command now, as somebody outside does. */
    void give(Command command) {
        tally.given(command);
        diary.given(now, command);
        Outcome outcome = Life.decide(account(), command, context());
        if (outcome instanceof Outcome.Refused it) {
            tally.refused(it.refusal());
            diary.refused(now, it.refusal());
            return;
        }
        take(command, outcome);
        carryOut();
    }

    private Context context() {
        return new Context(now, company);
    }

    /** Writes what an outcome holds, if it is no refusal. @return whether the shell lived to tell */
    private boolean take(Outcome outcome) {
        if (!(outcome instanceof Outcome.Accepted accepted)) {
            return false;
        }
        if (strikes(Fault.CRASH_BEFORE_WRITING)) {
            crash();
            return false;
        }
        shell.write(accepted.events());
        happened(accepted.events());
        if (strikes(Fault.CRASH_AFTER_WRITING)) {
            crash();
            return false;
        }
        return true;
    }

    private void happened(List<Event> events) {
        events.forEach(tally::happened);
        events.forEach(diary::happened);
        List<String> broken = invariants.after(events, account());
        if (!broken.isEmpty()) {
            throw new Broken(String.join("; ", broken));
        }
        if (shell.written() > MOST_EVENTS) {
            throw new Broken("more than " + MOST_EVENTS + " things happened to one account");
        }
    }

    private void crash() {
        diary.note(now, "the shell crashes and starts again");
        later.clear();
        shell.restart();
    }

    private boolean strikes(Fault fault) {
        boolean struck = !calm && fault.strikes(chance);
        if (struck) {
            tally.struck(fault);
            diary.note(now, "fault: " + fault);
        }
        return struck;
    }

    /** Carries out whatever is open and not put off. */
    private void carryOut() {
        for (Optional<Effect> next = ready(); next.isPresent(); next = ready()) {
            carryOut(next.get());
        }
    }

    private Optional<Effect> ready() {
        return shell.open().stream()
                .filter(effect -> !later.getOrDefault(effect.key(), now).isAfter(now))
                .findFirst();
    }

    private void carryOut(Effect effect) {
        if (strikes(Fault.REQUEST_LOST)) {
            later.put(effect.key(), now.plus(delay()));
            return;
        }
        boolean heard = heard(effect, outside.answer(effect, account().id(), now, chance));
        if (heard && strikes(Fault.CRASH_BEFORE_MARKING)) {
            crash();
        } else if (heard) {
            shell.mark(effect.key());
        }
    }

    /** Whether the shell heard that it was done, and has taken the answer in if there is one. */
    private boolean heard(Effect effect, Optional<Command> answer) {
        if (answer.isPresent() && strikes(Fault.ANSWER_TWICE)) {
            send(answer.get());
        }
        boolean late = answer.isPresent() && strikes(Fault.ANSWER_LATE);
        if (late) {
            send(answer.get());
        }
        if (late || strikes(Fault.ANSWER_LOST)) {
            later.put(effect.key(), now.plus(delay()));
            return false;
        }
        return answer.map(this::answer).orElse(true);
    }

    private void send(Command answer) {
        post.add(new Letter(now.plus(delay()), letters++, answer));
    }

    private Duration delay() {
        return chance.oneIn(2)
                ? Duration.ofSeconds(chance.between(1, 7_200))
                : Duration.ofSeconds(chance.between(7_200, 12 * 86_400));
    }

    /** Takes in an answer; one that isn't awaited any more changes nothing. @return whether it was taken in */
    private boolean answer(Command answer) {
        Outcome outcome = Life.decide(account(), answer, context());
        diary.given(now, answer);
        return switch (outcome) {
            case Outcome.Refused it -> refused(it.refusal());
            case Outcome.Accepted _ -> take(answer, outcome);
        };
    }

    private boolean take(Command command, Outcome outcome) {
        boolean written = take(outcome);
        if (written) {
            tally.accepted(command);
        }
        return written;
    }

    private boolean refused(Refusal refusal) {
        diary.refused(now, refusal);
        boolean expected = switch (refusal) {
            case MoneyRefusal.PaymentNotAwaited _,
                    MoneyRefusal.RefundNotAwaited _,
                    InvoiceRefusal.NumberNotAwaited _,
                    RetentionRefusal.DeletionNotAwaited _,
                    RetentionRefusal.ExportNotAwaited _ -> true;
            default -> false;
        };
        if (!expected) {
            throw new Broken("an answer was refused as " + refusal.code());
        }
        return true;
    }

    /** Lets all that is under way come to its end, without further faults, and compares what everybody has written. */
    void settle() {
        calm = true;
        later.clear();
        carryOut();
        while (!post.isEmpty()
                || account().nextDue().filter(at -> !at.isAfter(now)).isPresent()) {
            if (!post.isEmpty()) {
                answer(post.remove().answer());
            }
            take(Life.advance(account(), context()));
            carryOut();
        }
        if (!shell.open().isEmpty()) {
            throw new Broken("never carried out: " + shell.open());
        }
        processor.compareWith(shell.restart());
        shell.keepState();
    }
}
