package goodterms.server.portal;

import goodterms.core.account.Account;
import goodterms.core.account.CaseEvent;
import goodterms.core.account.DeskEvent;
import goodterms.core.account.Event;
import goodterms.core.account.PaymentEvent.Credited;
import goodterms.core.account.RefundEvent;
import goodterms.core.cases.CaseId;
import goodterms.core.cases.RefundReason;
import goodterms.core.cases.ReplyClock;
import goodterms.core.life.Telling;
import goodterms.server.portal.Request.Told;
import goodterms.server.site.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What happened to one request, told to who made it; what only staff see is left out. */
final class History {

    private final Customer customer;
    private final List<Event> events;
    private final Wording wording;
    private final GoingBack money;

    /** @param account as it stands after these events */
    History(Customer customer, List<Event> events, Account account) {
        this.customer = customer;
        this.events = events;
        this.wording = customer.wording();
        this.money = new GoingBack(account.billing().reversals(), wording);
    }

    /** The request that an event is about, if it is about one. */
    static Optional<CaseId> about(Event event) {
        return switch (event) {
            case CaseEvent it -> Optional.of(it.caseId());
            case DeskEvent it -> Optional.of(it.caseId());
            case RefundEvent.RefundOrdered it -> Optional.of(it.caseId());
            case RefundEvent.Refunded it -> Optional.of(it.caseId());
            case RefundEvent.RefundFailed it -> Optional.of(it.caseId());
            case RefundEvent.RefundSettled it -> Optional.of(it.caseId());
            case Credited it -> Optional.of(it.caseId());
            default -> Optional.empty();
        };
    }

    List<Told> all() {
        return events.stream().flatMap(event -> told(event).stream()).toList();
    }

    /** What a person decided last, where one has. */
    Optional<Told> decided() {
        return events.stream()
                .filter(event -> event instanceof CaseEvent.CaseGranted || event instanceof CaseEvent.CaseDeclined)
                .reduce((_, later) -> later)
                .flatMap(this::told);
    }

    /** How far it has come: what the last event that tells says. */
    String state() {
        return events.reversed().stream()
                .flatMap(event -> state(event).stream())
                .findFirst()
                .orElse("Received");
    }

    private Optional<String> state(Event event) {
        return switch (event) {
            case CaseEvent it -> state(it);
            case DeskEvent it -> state(it);
            case RefundEvent it -> about(it).map(id -> money.state(id, it));
            case Credited _ -> Optional.of("Credited");
            default -> Optional.empty();
        };
    }

    private Optional<String> state(CaseEvent event) {
        return switch (event) {
            case CaseEvent.RefundDecided it ->
                it.upTo().isZero() && it.creditUpTo().isZero() && it.referTo().isEmpty()
                        ? Optional.of("Nothing is due")
                        : Optional.empty();
            case CaseEvent.Referred it -> Optional.of("Ask " + it.to());
            case CaseEvent.CaseOpened _ -> Optional.of("With us");
            case CaseEvent.CaseDeclined _ -> Optional.of("Declined");
            case CaseEvent.CaseClosedByDispute _ -> Optional.of("With your bank");
            case CaseEvent.CaseGranted _ -> Optional.of("Granted");
            case CaseEvent.CaseSettled _ -> question().map(_ -> "Done");
            case CaseEvent.RefundRequested _,
                    CaseEvent.PartDecided _,
                    CaseEvent.UnusedReturned _,
                    CaseEvent.GivenOnce _,
                    CaseEvent.FindingRecorded _ -> Optional.empty();
        };
    }

    private static Optional<String> state(DeskEvent event) {
        return switch (event) {
            case DeskEvent.InquiryOpened _, DeskEvent.CaseReopened _ -> Optional.of("With us");
            case DeskEvent.CaseAnswered it -> it.customer().isPresent() ? Optional.of("Answered") : Optional.empty();
            case DeskEvent.RequestWithdrawn _ -> Optional.of("Withdrawn");
            case DeskEvent _ -> Optional.empty();
        };
    }

    private Optional<Told> told(Event event) {
        return switch (event) {
            case CaseEvent it -> told(it);
            case DeskEvent it -> told(it);
            default -> plain(event);
        };
    }

    private Optional<Told> told(CaseEvent event) {
        return switch (event) {
            case CaseEvent.RefundRequested it ->
                Optional.of(line(it, "You asked for money back." + reason(it.reason())));
            case CaseEvent.RefundDecided it ->
                Answered.of(customer, List.of(it)).map(answer -> line(it, "Our terms answered: " + answer.headline()));
            case CaseEvent.CaseOpened it ->
                Optional.of(line(
                        it,
                        it.asks().isEmpty()
                                ? "It went to " + customer.role(it.role()) + "."
                                : "One of us looks into it."));
            case CaseEvent.FindingRecorded it -> Optional.of(line(it, "We found out more, and asked our terms again."));
            case CaseEvent.CaseGranted it ->
                Optional.of(quoting(it, "We decided: " + given(it.refund(), it.credit()) + ".", it.because()));
            case CaseEvent.CaseDeclined it -> Optional.of(quoting(it, "We decided against it.", it.because()));
            case CaseEvent.CaseSettled it -> question().map(asked -> line(it, settled(asked)));
            case CaseEvent.PartDecided _,
                    CaseEvent.Referred _,
                    CaseEvent.UnusedReturned _,
                    CaseEvent.GivenOnce _,
                    CaseEvent.CaseClosedByDispute _ -> plain(event);
        };
    }

    /** What it began with, if that was a question; a request for money back is told by what became of the money. */
    private Optional<DeskEvent.InquiryOpened> question() {
        return events.getFirst() instanceof DeskEvent.InquiryOpened asked ? Optional.of(asked) : Optional.empty();
    }

    /** What answered a question without a reply to it. */
    private static String settled(DeskEvent.InquiryOpened asked) {
        return switch (asked.about()) {
            case CANCELLATION -> "It is done: your subscription is cancelled.";
            case PAYMENT -> "Your request for money back has taken its place.";
            case OTHER -> "It is done.";
        };
    }

    private static String reason(RefundReason reason) {
        return reason == RefundReason.OTHER ? "" : " Your reason: “" + Choices.words(reason) + "”.";
    }

    private String given(Money refund, Money credit) {
        List<String> parts = new ArrayList<>();
        if (refund.isPositive()) {
            parts.add(wording.money(refund) + " goes back to you");
        }
        if (credit.isPositive()) {
            parts.add(wording.money(credit) + " is set off against your next invoices");
        }
        return String.join(", and ", parts);
    }

    private Optional<Told> told(DeskEvent event) {
        return switch (event) {
            case DeskEvent.InquiryOpened it -> Optional.of(quoting(it, "You wrote to us.", it.text()));
            case DeskEvent.MessageAdded it -> Optional.of(quoting(it, "You added to it.", it.text()));
            case DeskEvent.ReplyPromised it ->
                Optional.of(line(it, "We promised an answer by " + wording.moment(it.target()) + "."));
            case DeskEvent.ReplyLimitMissed it ->
                Optional.of(line(it, "We have not answered in the time we promise. We are sorry."));
            case DeskEvent.CaseAnswered it -> Optional.of(quoting(it, "We answered.", it.text()));
            case DeskEvent.RequestWithdrawn it -> Optional.of(line(it, "It was withdrawn."));
            case DeskEvent.CaseReopened it ->
                Optional.of(quoting(
                        it,
                        it.by().isStaff() ? "We look at it once more." : "You asked us to look at it once more.",
                        it.because()));
            case DeskEvent.ReplyTargetMissed _,
                    DeskEvent.EvidenceRecorded _,
                    DeskEvent.CaseAssigned _,
                    DeskEvent.CaseNoted _,
                    DeskEvent.GrantProposed _,
                    DeskEvent.GrantRejected _,
                    DeskEvent.ProposalWithdrawn _ -> Optional.empty();
        };
    }

    /** As the core says it. */
    private Optional<Told> plain(Event event) {
        return new Telling(customer.company(), wording.zone())
                .of(event)
                .map(sentence -> line(event, wording.plain(sentence)));
    }

    private Told line(Event event, String words) {
        return new Told(wording.moment(event.at()), words, Optional.empty());
    }

    private Told quoting(Event event, String words, String text) {
        return new Told(wording.moment(event.at()), words, Optional.of(text));
    }

    /** What happens now, and what can be done about it. */
    List<String> now(Optional<ReplyClock> clock) {
        List<String> now = new ArrayList<>();
        events.forEach(event -> moved(event).ifPresent(now::add));
        clock.ifPresent(it -> now.add("You hear from us by " + wording.moment(it.target()) + " as a rule, and by "
                + wording.moment(it.limit()) + " at the latest."));
        return now;
    }

    private Optional<String> moved(Event event) {
        return switch (event) {
            case RefundEvent it -> money.told(it);
            case Credited it ->
                Optional.of(wording.money(it.amount()) + " is on your account, and pays for your next invoices first.");
            case CaseEvent.Referred it ->
                Optional.of("We don't hold this money, so only " + it.to() + " can return it.");
            default -> Optional.empty();
        };
    }
}
