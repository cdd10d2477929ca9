package goodterms.server.console;

import goodterms.core.account.CaseEvent.FindingRecorded;
import goodterms.core.account.CaseEvent.RefundRequested;
import goodterms.core.account.DeskEvent;
import goodterms.core.account.Event;
import goodterms.core.account.PeopleEvent.RepeatTrialMarked;
import goodterms.core.cases.CaseFinding;
import goodterms.core.catalog.Company;
import goodterms.core.life.Telling;
import goodterms.server.site.Wording;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What events mean to staff: what customers are told of them, and what only staff see. */
final class StaffTelling {

    private final Wording wording;
    private final Telling telling;

    StaffTelling(Company company, ZoneId zone) {
        this.wording = new Wording(zone);
        this.telling = new Telling(company, zone);
    }

    /** The sentence for an event; none where it means nothing beyond the events around it. */
    Optional<String> of(Event event) {
        return own(event).or(() -> telling.of(event).map(wording::plain));
    }

    private Optional<String> own(Event event) {
        return Optional.ofNullable(
                switch (event) {
                    case RefundRequested it -> "The reason: " + CaseWords.of(it.reason()) + ".";
                    case FindingRecorded it -> "Found: " + found(it.finding()) + ".";
                    case RepeatTrialMarked it ->
                        "A repetition of another trial: "
                                + FieldWords.value("repeat-trial", Choice.written(it.repeatTrial()))
                                + ". " + it.because();
                    case DeskEvent it -> own(it);
                    default -> null;
                });
    }

    private @org.jspecify.annotations.Nullable String own(DeskEvent event) {
        return switch (event) {
            case DeskEvent.InquiryOpened it -> "“" + it.text() + "”";
            case DeskEvent.MessageAdded it -> "“" + it.text() + "”";
            case DeskEvent.EvidenceRecorded it ->
                "Looked at the " + Choice.written(it.evidence().kind()).replace('-', ' ') + ": "
                        + it.evidence().found();
            case DeskEvent.CaseAssigned it -> it.to() + " sees to it.";
            case DeskEvent.CaseNoted it -> "Note: " + it.text();
            case DeskEvent.GrantProposed it -> "Proposed: " + money(it.refund(), it.credit()) + ". " + it.because();
            case DeskEvent.GrantRejected it -> "Not agreed to. " + it.because();
            case DeskEvent.ProposalWithdrawn _ -> "What was proposed waits no longer.";
            case DeskEvent.ReplyTargetMissed _ -> "Nobody answered in the time the company aims at.";
            case DeskEvent.ReplyPromised _,
                    DeskEvent.ReplyLimitMissed _,
                    DeskEvent.CaseAnswered _,
                    DeskEvent.RequestWithdrawn _,
                    DeskEvent.CaseReopened _ -> null;
        };
    }

    /** A refund and a credit, as far as there is one. */
    String money(Money refund, Money credit) {
        List<String> parts = new ArrayList<>();
        if (!refund.isZero()) {
            parts.add("a refund of " + wording.money(refund));
        }
        if (!credit.isZero()) {
            parts.add("a credit of " + wording.money(credit));
        }
        return parts.isEmpty() ? "nothing" : String.join(" and ", parts);
    }

    private static String found(CaseFinding finding) {
        List<String> parts = new ArrayList<>();
        finding.faultCause()
                .ifPresent(it -> parts.add(
                        "whose the fault was: " + FieldWords.value("finding.fault-cause", Choice.written(it))));
        finding.faultLength().ifPresent(it -> parts.add("it lasted " + Reply.span(it)));
        finding.faultDocumented()
                .ifPresent(it -> parts.add(it ? "there is written evidence" : "there is no written evidence"));
        finding.repeatTrial()
                .ifPresent(it -> parts.add("a repetition of another trial: "
                        + FieldWords.value("finding.repeat-trial", Choice.written(it))));
        return String.join("; ", parts);
    }
}
