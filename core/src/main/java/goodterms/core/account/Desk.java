package goodterms.core.account;

import goodterms.core.cases.Case;
import goodterms.core.cases.CaseId;
import goodterms.core.cases.Declined;
import goodterms.core.cases.Given;
import goodterms.core.cases.Inquiry;
import goodterms.core.cases.Progress;
import goodterms.core.cases.Proposal;
import goodterms.core.cases.ReplyClock;
import goodterms.core.cases.ReplyClock.Missed;
import goodterms.core.payment.PaymentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * The requests of an account that wait for a person, or can come back to one.
 *
 * @param open requests for money back, the oldest first
 * @param inquiries questions, the oldest first
 * @param declined the latest cases that were declined, the oldest first
 * @param last the number of the latest request, whether a person ever saw it or not
 */
public record Desk(List<Case> open, List<Inquiry> inquiries, List<Declined> declined, int last) {

    /** Nothing was ever asked. */
    public static final Desk EMPTY = new Desk(List.of(), List.of(), List.of(), 0);

    public Desk {
        open = List.copyOf(open);
        inquiries = List.copyOf(inquiries);
        declined = List.copyOf(declined);
    }

    /** A request whose reply clock runs. */
    public record Running(CaseId id, ReplyClock clock) {}

    /** The open case of that number. */
    public Optional<Case> open(CaseId id) {
        return open.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** The open question of that number. */
    public Optional<Inquiry> inquiry(CaseId id) {
        return inquiries.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** The declined case of that number, if it is still kept. */
    public Optional<Declined> declined(CaseId id) {
        return declined.stream().filter(it -> it.as().id().equals(id)).findFirst();
    }

    /** Whether anything of that number waits for a person. */
    public boolean waits(CaseId id) {
        return open(id).isPresent() || inquiry(id).isPresent();
    }

    /** How many requests wait for a person. */
    public int waiting() {
        return open.size() + inquiries.size();
    }

    /** The open case about a payment. */
    public Optional<Case> about(PaymentId payment) {
        return open.stream().filter(it -> it.payment().equals(payment)).findFirst();
    }

    /** The number of the next request. */
    public CaseId next() {
        return new CaseId(last + 1);
    }

    /** Every reply clock that runs. */
    public Stream<Running> clocks() {
        Stream<Running> cases =
                open.stream().flatMap(it -> it.progress().clock().stream().map(clock -> new Running(it.id(), clock)));
        Stream<Running> asked =
                inquiries.stream().flatMap(it -> it.clock().stream().map(clock -> new Running(it.id(), clock)));
        return Stream.concat(cases, asked);
    }

    Desk after(CaseEvent event) {
        return switch (event) {
            case CaseEvent.RefundRequested it -> numbered(it.caseId());
            case CaseEvent.UnusedReturned it -> numbered(it.caseId());
            case CaseEvent.CaseOpened it -> opened(it);
            case CaseEvent.CaseGranted it -> without(it.caseId());
            case CaseEvent.CaseDeclined it -> declined(it.caseId(), it.at());
            case CaseEvent.CaseSettled it -> without(it.caseId());
            case CaseEvent.CaseClosedByDispute it -> without(it.caseId());
            case CaseEvent.GivenOnce it -> giving(it.caseId(), given -> given.spending(it.clause()));
            case CaseEvent.FindingRecorded _,
                    CaseEvent.RefundDecided _,
                    CaseEvent.PartDecided _,
                    CaseEvent.Referred _ -> this;
        };
    }

    Desk after(DeskEvent event) {
        return switch (event) {
            case DeskEvent.InquiryOpened _, DeskEvent.MessageAdded _, DeskEvent.CaseNoted _ -> this;
            case DeskEvent.ReplyPromised it ->
                clock(it.caseId(), Optional.of(ReplyClock.started(it.at(), it.target(), it.limit())));
            case DeskEvent.ReplyTargetMissed it -> missed(it.caseId(), Missed.TARGET);
            case DeskEvent.ReplyLimitMissed it -> missed(it.caseId(), Missed.LIMIT);
            case DeskEvent.CaseAnswered it ->
                inquiry(it.caseId()).isPresent() ? without(it.caseId()) : clock(it.caseId(), Optional.empty());
            case DeskEvent.EvidenceRecorded it -> changing(it.caseId(), progress -> progress.with(it.evidence()));
            case DeskEvent.CaseAssigned it -> assigned(it.caseId(), it.to());
            case DeskEvent.RequestWithdrawn it -> without(it.caseId());
            case DeskEvent.CaseReopened it -> reopened(it.caseId());
            case DeskEvent.GrantProposed it ->
                changing(
                        it.caseId(),
                        progress -> progress.proposing(new Proposal(it.refund(), it.credit(), it.by(), it.because())));
            case DeskEvent.GrantRejected it -> changing(it.caseId(), Progress::unproposed);
            case DeskEvent.ProposalWithdrawn it -> changing(it.caseId(), Progress::unproposed);
        };
    }

    /**
     * After somebody asked something.
     *
     * @param known whether they are on the account
     */
    Desk asked(DeskEvent.InquiryOpened it, boolean known) {
        List<Inquiry> more = new ArrayList<>(inquiries);
        more.add(new Inquiry(
                it.caseId(), it.at(), it.about(), it.customer(), known, Optional.empty(), Optional.empty()));
        return new Desk(open, more, declined, it.caseId().number());
    }

    /** After a case gave something. */
    Desk giving(CaseId id, UnaryOperator<Given> change) {
        return changing(id, progress -> progress.with(change.apply(progress.given())));
    }

    /** Without what people wrote and can still be asked about. */
    Desk forgettingPeople() {
        return new Desk(open, List.of(), List.of(), last);
    }

    private Desk numbered(CaseId id) {
        return new Desk(open, inquiries, declined, id.number());
    }

    /** A case that is opened again, because something was found out, keeps what has become of it. */
    private Desk opened(CaseEvent.CaseOpened it) {
        Progress progress = open(it.caseId())
                .map(Case::progress)
                .orElseGet(() -> Progress.none(Money.zero(it.upTo().getCurrencyUnit())));
        Instant since = open(it.caseId()).map(Case::openedAt).orElse(it.at());
        return without(it.caseId())
                .with(new Case(
                        it.caseId(),
                        since,
                        it.payment(),
                        it.role(),
                        it.upTo(),
                        it.creditUpTo(),
                        it.asks(),
                        it.once(),
                        it.facts(),
                        progress));
    }

    private Desk declined(CaseId id, Instant at) {
        List<Declined> more = new ArrayList<>(declined);
        open(id).ifPresent(it ->
                more.add(new Declined(it.with(it.progress().unproposed().with(Optional.<ReplyClock>empty())), at)));
        List<Declined> kept = more.subList(Math.max(0, more.size() - Declined.KEPT), more.size());
        Desk left = without(id);
        return new Desk(left.open, left.inquiries, kept, last);
    }

    private Desk reopened(CaseId id) {
        List<Declined> left =
                declined.stream().filter(it -> !it.as().id().equals(id)).toList();
        Desk desk = new Desk(open, inquiries, left, last);
        return declined(id).map(it -> desk.with(it.as())).orElse(this);
    }

    private Desk clock(CaseId id, Optional<ReplyClock> clock) {
        return changing(id, progress -> progress.with(clock))
                .asking(id, it -> clock.map(it::with).orElse(it));
    }

    private Desk missed(CaseId id, Missed missed) {
        return clocks().filter(running -> running.id().equals(id))
                .findFirst()
                .map(running -> clock(id, Optional.of(running.clock().missed(missed))))
                .orElse(this);
    }

    private Desk assigned(CaseId id, String name) {
        return changing(id, progress -> progress.assigned(name)).asking(id, it -> it.assigned(name));
    }

    private Desk changing(CaseId id, UnaryOperator<Progress> change) {
        List<Case> changed = open.stream()
                .map(it -> it.id().equals(id) ? it.with(change.apply(it.progress())) : it)
                .toList();
        return new Desk(changed, inquiries, declined, last);
    }

    private Desk asking(CaseId id, UnaryOperator<Inquiry> change) {
        List<Inquiry> changed = inquiries.stream()
                .map(it -> it.id().equals(id) ? change.apply(it) : it)
                .toList();
        return new Desk(open, changed, declined, last);
    }

    private Desk with(Case another) {
        List<Case> more = new ArrayList<>(open);
        more.add(another);
        return new Desk(more, inquiries, declined, last);
    }

    private Desk without(CaseId id) {
        return new Desk(
                open.stream().filter(it -> !it.id().equals(id)).toList(),
                inquiries.stream().filter(it -> !it.id().equals(id)).toList(),
                declined,
                last);
    }
}
