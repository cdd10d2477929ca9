package goodterms.journal.story;

import goodterms.core.account.Account;
import goodterms.core.account.CaseCommand;
import goodterms.core.account.Channel;
import goodterms.core.account.Command;
import goodterms.core.account.Desk;
import goodterms.core.cases.CaseFinding;
import goodterms.core.cases.CaseId;
import goodterms.core.cases.Declined;
import goodterms.core.cases.EvidenceKind;
import goodterms.core.cases.FaultCause;
import goodterms.core.cases.Inquiry;
import goodterms.core.cases.RefundReason;
import goodterms.core.identity.Actor;
import goodterms.core.identity.RepeatTrial;
import goodterms.core.payment.PaymentId;
import goodterms.core.payment.PaymentKind;
import goodterms.core.usage.Topic;
import goodterms.journal.notation.Amounts;
import goodterms.journal.notation.Length;
import goodterms.journal.notation.Moments;
import goodterms.journal.notation.Words;
import goodterms.terms.source.Fields;
import goodterms.terms.source.Yaml;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/** Reads the commands about requests: what customers ask, and what staff do about it. */
record CaseCommands(Scene scene) {

    void addTo(Map<String, Function<Fields, Ask>> readers) {
        readers.put("contact-support", this::contactSupport);
        readers.put("request-refund", this::requestRefund);
        readers.put("record-finding", this::recordFinding);
        readers.put("record-evidence", this::recordEvidence);
        readers.put("grant", this::grant);
        readers.put("decline", it -> judged(it, CaseCommand.Decline::new));
        readers.put("approve-grant", this::approve);
        readers.put("reject-grant", it -> judged(it, CaseCommand.RejectGrant::new));
        readers.put("reopen-case", this::reopen);
        readers.put("withdraw-request", this::withdraw);
        readers.put("answer-case", it -> written(it, CaseCommand.AnswerCase::new));
        readers.put("note-case", it -> written(it, CaseCommand.NoteCase::new));
        readers.put("assign-case", this::assign);
        readers.put("mark-repeat-trial", this::markRepeatTrial);
        readers.put("report-signals", CaseCommands::reportSignals);
    }

    /** A command of three parts: who, which case, and words. */
    private interface Worded {
        Command of(Actor by, CaseId caseId, String words);
    }

    private Ask contactSupport(Fields it) {
        Actor by = by(it);
        Topic topic =
                it.find("about").map(word -> Words.read(word, Topic.class)).orElse(Topic.OTHER);
        Optional<String> customer = it.findText("customer");
        Optional<String> text = it.findText("text");
        return account -> new Command.ContactSupport(by, topic, customer, text);
    }

    private Ask requestRefund(Fields it) {
        boolean external = it.findText("payment").filter("external"::equals).isPresent();
        Command command = new CaseCommand.RequestRefund(
                by(it),
                it.find("channel").map(word -> Words.read(word, Channel.class)).orElse(Channel.PORTAL),
                external
                        ? Optional.empty()
                        : CommandReader.number(it, "payment").map(PaymentId::new),
                external ? PaymentKind.EXTERNAL : PaymentKind.SUBSCRIPTION,
                it.find("reason")
                        .map(word -> Words.read(word, RefundReason.class))
                        .orElse(RefundReason.OTHER),
                it.findText("customer"));
        return account -> command;
    }

    private Ask recordFinding(Fields it) {
        Actor by = scene.role(it.take("by"));
        Function<Account, CaseId> caseId = caseId(it, CaseCommands::open);
        CaseFinding finding = new CaseFinding(
                it.find("fault-cause").map(word -> Words.read(word, FaultCause.class)),
                it.find("fault-length").map(length -> Length.read(length).exact()),
                it.find("fault-documented").map(Fields::truth),
                it.find("repeat-trial").map(word -> Words.read(word, RepeatTrial.class)));
        return account -> new CaseCommand.RecordFinding(by, caseId.apply(account), finding);
    }

    private Ask recordEvidence(Fields it) {
        Actor by = scene.role(it.take("by"));
        Function<Account, CaseId> caseId = caseId(it, CaseCommands::open);
        EvidenceKind kind = Words.read(it.take("kind"), EvidenceKind.class);
        Optional<Instant> looked = it.find("looked-at")
                .map(moment -> Moments.read(moment, scene.customer().zone()));
        String found = it.findText("found").orElse("");
        return account -> new CaseCommand.RecordEvidence(by, caseId.apply(account), kind, looked, found);
    }

    private Ask grant(Fields it) {
        Actor by = scene.role(it.take("by"));
        Function<Account, CaseId> caseId = caseId(it, CaseCommands::open);
        Optional<Money> refund = it.find("refund").map(this::amount);
        Optional<Money> credit = it.find("credit").map(this::amount);
        String because = it.findText("because").orElse("");
        return account -> new CaseCommand.Grant(by, caseId.apply(account), refund, credit, because);
    }

    private Money amount(Yaml yaml) {
        return Amounts.read(yaml, scene.customer().currency());
    }

    private Ask judged(Fields it, Worded command) {
        Actor by = scene.role(it.take("by"));
        Function<Account, CaseId> caseId = caseId(it, CaseCommands::open);
        String because = it.findText("because").orElse("");
        return account -> command.of(by, caseId.apply(account), because);
    }

    private Ask approve(Fields it) {
        Actor by = scene.role(it.take("by"));
        Function<Account, CaseId> caseId = caseId(it, CaseCommands::open);
        return account -> new CaseCommand.ApproveGrant(by, caseId.apply(account));
    }

    private Ask reopen(Fields it) {
        Actor by = by(it);
        Function<Account, CaseId> caseId = caseId(it, CaseCommands::declined);
        String because = it.findText("because").orElse("");
        return account -> new CaseCommand.ReopenCase(by, caseId.apply(account), because);
    }

    private Ask withdraw(Fields it) {
        Actor by = by(it);
        Function<Account, CaseId> caseId = caseId(it, CaseCommands::waiting);
        return account -> new CaseCommand.WithdrawRequest(by, caseId.apply(account));
    }

    private Ask written(Fields it, Worded command) {
        Actor by = scene.role(it.take("by"));
        Function<Account, CaseId> caseId = caseId(it, CaseCommands::waiting);
        String text = it.findText("text").orElse("");
        return account -> command.of(by, caseId.apply(account), text);
    }

    private Ask assign(Fields it) {
        Actor by = scene.role(it.take("by"));
        Function<Account, CaseId> caseId = caseId(it, CaseCommands::waiting);
        String to = it.text("to");
        return account -> new CaseCommand.AssignCase(by, caseId.apply(account), to);
    }

    private Ask markRepeatTrial(Fields it) {
        Command command = new CaseCommand.MarkRepeatTrial(
                scene.role(it.take("by")),
                Words.read(it.take("repeat-trial"), RepeatTrial.class),
                it.findText("because").orElse(""));
        return account -> command;
    }

    private static Ask reportSignals(Fields it) {
        Command command = new Command.ReportSignals(NeighbourReader.signals(it));
        return account -> command;
    }

    private Actor by(Fields it) {
        return it.find("by").map(scene::actor).orElse(scene.owner());
    }

    private static Function<Account, CaseId> caseId(Fields it, Function<Desk, Optional<CaseId>> last) {
        Optional<Integer> stated = CommandReader.number(it, "case");
        return account -> stated.map(CaseId::new)
                .or(() -> last.apply(account.desk()))
                .orElse(new CaseId(account.desk().last()));
    }

    private static Optional<CaseId> open(Desk desk) {
        return desk.open().reversed().stream().map(it -> it.id()).findFirst();
    }

    private static Optional<CaseId> waiting(Desk desk) {
        return desk.inquiries().reversed().stream().map(Inquiry::id).findFirst().or(() -> open(desk));
    }

    private static Optional<CaseId> declined(Desk desk) {
        return desk.declined().reversed().stream()
                .map(Declined::as)
                .map(it -> it.id())
                .findFirst();
    }
}
