package goodterms.server.console;

import goodterms.core.account.CaseEvent;
import goodterms.core.account.ChangeEvent;
import goodterms.core.account.DeskEvent;
import goodterms.core.account.Event;
import goodterms.core.account.InvoiceEvent.InvoiceIssued;
import goodterms.core.account.PaymentEvent;
import goodterms.core.account.RefundEvent.Refunded;
import goodterms.core.account.SubscriptionEvent;
import goodterms.core.account.SuspensionEvent;
import goodterms.core.account.SuspensionEvent.AccountSuspended;
import goodterms.core.account.SuspensionEvent.SuspensionLifted;
import goodterms.core.subscription.SuspensionCause;
import goodterms.server.site.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The life of an account, drawn along time.
 *
 * @param from the day at its left end
 * @param until the day at its right end
 * @param ticks the days that are named along it
 * @param now where the present is
 */
public record Timeline(List<Lane> lanes, String from, String until, List<Tick> ticks, String now) {

    private static final long WIDE = 1_000;
    private static final long DOT = 6;
    private static final long EDGE = 40;

    /** One kind of things. */
    public record Lane(String name, List<Mark> marks) {

        public Lane {
            marks = List.copyOf(marks);
        }
    }

    /**
     * A thing.
     *
     * @param x where it begins, or where a thing of one moment is, in thousandths of the whole
     * @param width how wide it is; 0 for a thing of one moment
     * @param kind of what kind it is: its colour
     * @param words what it is
     */
    public record Mark(long x, long width, String kind, String words) {

        /** Where it begins, of the whole width. */
        public String at() {
            return percent(x);
        }

        /** How wide it is, of the whole width. */
        public String wide() {
            return percent(width);
        }

        /** Whether it is a thing of one moment. */
        public boolean isDot() {
            return width == 0;
        }
    }

    /** A day that is named: where, and how. */
    public record Tick(String at, String words) {}

    public Timeline {
        lanes = List.copyOf(lanes);
        ticks = List.copyOf(ticks);
    }

    /** Whether there is nothing to draw. */
    public boolean isEmpty() {
        return lanes.stream().allMatch(lane -> lane.marks().isEmpty());
    }

    private static String percent(long thousandths) {
        return thousandths / 10 + "." + thousandths % 10 + "%";
    }

    static Timeline of(List<Event> events, Instant now, Wording wording) {
        Drawing drawing = new Drawing(events, now, wording);
        events.forEach(drawing::add);
        drawing.begun.forEach((number, begun) -> drawing.bar(drawing.cases, begun, now, "open", "Case " + number));
        return new Timeline(
                List.of(
                        new Lane("Periods", drawing.periods),
                        new Lane("Payments", drawing.payments),
                        new Lane("Changes", drawing.changes),
                        new Lane("Cases", drawing.cases)),
                wording.day(drawing.from),
                wording.day(drawing.until),
                drawing.ticks(),
                percent(drawing.x(now)));
    }

    /** The marks as they are drawn. */
    private static final class Drawing {

        private final Wording wording;
        private final Instant from;
        private final Instant until;
        private final List<Mark> periods = new ArrayList<>();
        private final List<Mark> payments = new ArrayList<>();
        private final List<Mark> changes = new ArrayList<>();
        private final List<Mark> cases = new ArrayList<>();
        private final Map<Integer, Instant> begun = new HashMap<>();

        Drawing(List<Event> events, Instant now, Wording wording) {
            this.wording = wording;
            this.from = events.getFirst().at();
            this.until = events.stream()
                    .flatMap(event -> end(event).stream())
                    .filter(now::isBefore)
                    .reduce(now.plusSeconds(1), (one, other) -> one.isAfter(other) ? one : other);
        }

        private static Optional<Instant> end(Event event) {
            return switch (event) {
                case InvoiceIssued it -> Optional.of(it.period().until());
                case SubscriptionEvent.TrialStarted it -> Optional.of(it.ends());
                default -> Optional.empty();
            };
        }

        private void add(Event event) {
            switch (event) {
                case SubscriptionEvent.TrialStarted it -> bar(periods, it.at(), it.ends(), "trial", "Trial");
                case InvoiceIssued it ->
                    bar(
                            periods,
                            it.period().from(),
                            it.period().until(),
                            "paid",
                            "Billed " + wording.money(it.total()));
                case PaymentEvent.PaymentSucceeded it ->
                    dot(payments, it.at(), "good", "Paid " + wording.money(it.amount()));
                case PaymentEvent.PaymentFailed it -> dot(payments, it.at(), "bad", "A payment failed");
                case Refunded it -> dot(payments, it.at(), "back", "Refunded " + wording.money(it.amount()));
                case PaymentEvent.Credited it ->
                    dot(payments, it.at(), "back", "Credited " + wording.money(it.amount()));
                case SuspensionEvent it -> stopped(it);
                case ChangeEvent it -> dot(changes, it.at(), "turn", words(it));
                case SubscriptionEvent.SubscriptionRenewed _ -> {}
                case SubscriptionEvent it -> dot(changes, it.at(), "turn", words(it));
                case CaseEvent.RefundRequested it -> begun.put(it.caseId().number(), it.at());
                case DeskEvent.InquiryOpened it -> begun.put(it.caseId().number(), it.at());
                case CaseEvent.CaseGranted it -> ended(it.caseId().number(), it.at());
                case CaseEvent.CaseDeclined it -> ended(it.caseId().number(), it.at());
                case CaseEvent.CaseSettled it -> ended(it.caseId().number(), it.at());
                case CaseEvent.CaseClosedByDispute it -> ended(it.caseId().number(), it.at());
                case DeskEvent.RequestWithdrawn it -> ended(it.caseId().number(), it.at());
                case DeskEvent.CaseAnswered it -> answered(it);
                default -> {}
            }
        }

        /** A freeze accuses nobody. */
        private void stopped(SuspensionEvent it) {
            switch (it) {
                case AccountSuspended begins
                when begins.cause() == SuspensionCause.FREEZE -> dot(changes, it.at(), "turn", "Frozen by us");
                case SuspensionLifted over
                when over.cause() == SuspensionCause.FREEZE -> dot(changes, it.at(), "turn", "Freeze lifted");
                case SuspensionEvent _ -> dot(changes, it.at(), "bad", words(it));
            }
        }

        private void answered(DeskEvent.CaseAnswered it) {
            // An answer ends a question; a request for money back goes on.
            if (it.customer().isPresent()) {
                ended(it.caseId().number(), it.at());
            }
        }

        private static String words(Event event) {
            return FieldWords.capital(event.name().replace('-', ' '));
        }

        private void ended(int number, Instant at) {
            Optional.ofNullable(begun.remove(number))
                    .ifPresent(since -> bar(cases, since, at, "closed", "Case " + number));
        }

        private void bar(List<Mark> lane, Instant begin, Instant end, String kind, String words) {
            long x = x(begin);
            long width = x(end) - x;
            String days = wording.day(begin) + " to " + wording.day(end);
            lane.add(new Mark(x, width < DOT ? 0 : width, kind, words + ", " + days));
        }

        private void dot(List<Mark> lane, Instant at, String kind, String words) {
            lane.add(new Mark(x(at), 0, kind, words + ", " + wording.day(at)));
        }

        private List<Tick> ticks() {
            return Ticks.between(from, until, wording.zone()).stream()
                    .filter(tick -> x(tick.at()) >= EDGE && x(tick.at()) <= WIDE - EDGE)
                    .map(tick -> new Tick(percent(x(tick.at())), tick.words()))
                    .toList();
        }

        private long x(Instant moment) {
            long whole = Math.max(1, until.getEpochSecond() - from.getEpochSecond());
            long part = moment.getEpochSecond() - from.getEpochSecond();
            return Math.clamp(part * WIDE / whole, 0, WIDE);
        }
    }
}
