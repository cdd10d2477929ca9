package goodterms.server.console;

import goodterms.core.account.Account;
import goodterms.core.account.CaseEvent.RefundRequested;
import goodterms.core.account.DeskEvent;
import goodterms.core.account.Event;
import goodterms.core.cases.Case;
import goodterms.core.cases.CaseId;
import goodterms.core.cases.Evidence;
import goodterms.core.cases.Inquiry;
import goodterms.core.cases.Likeness;
import goodterms.core.cases.Proposal;
import goodterms.core.payment.Payment;
import goodterms.journal.json.EventJson;
import goodterms.server.desk.OpenCase;
import goodterms.server.site.Steps;
import goodterms.server.site.Visit;
import goodterms.server.site.Wording;
import goodterms.server.store.Journal;
import goodterms.server.store.Kept;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Question;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A request as staff look at it.
 *
 * @param asked what the customer said, the oldest first
 * @param about what it is about, figure by figure
 * @param next what has to happen next, in a sentence; nothing once it is closed
 * @param reply its clock, if it is open
 * @param assignee who sees to it, or nothing
 * @param decision what the page says of it, as far as it goes
 * @param looked what people looked at
 * @param scale up to where a grant can go, where one can be given
 * @param waiting a grant that waits for a second person, in words; else nothing
 * @param mine whether who looks proposed it
 * @param similar decided cases like it
 * @param history what has happened, the latest first
 */
public record CaseView(
        int number,
        String customer,
        String subject,
        boolean open,
        List<Said> asked,
        List<Scale.Line> about,
        String next,
        Optional<Reply> reply,
        String assignee,
        Optional<Verdicts> decision,
        List<Looked> looked,
        Optional<Scale> scale,
        String waiting,
        boolean mine,
        List<Similar> similar,
        List<Happened> history) {

    /** What somebody wrote or chose, and when. */
    public record Said(String who, String at, String text) {}

    /** A piece of evidence. */
    public record Looked(String where, String at, String who, String found) {}

    /** A decided case. */
    public record Similar(
            String address, String customer, String at, String given, String because, String same, String different) {}

    /** Reads a request from its account and its journal. */
    static final class Reading {

        private final Visit visit;
        private final Kept kept;
        private final CaseId id;
        private final Wording wording;
        private final List<Journal.Entry> entries;

        /** @param journal the entries in which something happened to it */
        Reading(Visit visit, Kept kept, CaseId id, List<Journal.Entry> journal) {
            this.visit = visit;
            this.kept = kept;
            this.id = id;
            this.wording = new Wording(kept.account().profile().zone());
            this.entries = List.copyOf(journal);
        }

        private boolean concerns(Event event) {
            return EventJson.json(event).path("case").asInt(0) == id.number();
        }

        boolean isThere() {
            return !entries.isEmpty();
        }

        List<Journal.Entry> entries() {
            return entries;
        }

        Optional<Case> open() {
            return kept.account().desk().open(id);
        }

        CaseView view(Optional<Verdicts> decision, List<Similar> similar, List<Happened> history) {
            Account account = kept.account();
            Optional<Payment> payment = open().flatMap(it -> account.billing().payment(it.payment()));
            Optional<Proposal> proposal = open().flatMap(it -> it.progress().proposal());
            return new CaseView(
                    id.number(),
                    Customer.name(account),
                    account.desk().waits(id) ? CaseWords.subject(account, id) : closed(),
                    account.desk().waits(id),
                    said(),
                    payment.map(this::about).orElse(List.of()),
                    next(),
                    reply(),
                    assignee(),
                    decision,
                    looked(),
                    open().filter(it -> it.asks().isEmpty())
                            .flatMap(it -> payment.map(paid ->
                                    Scale.of(it, paid, visit.actor().role().flatMap(visit.company()::role), wording))),
                    proposal.map(this::waiting).orElse(""),
                    proposal.filter(it -> it.by().name().equals(visit.actor().name()))
                            .isPresent(),
                    similar,
                    history);
        }

        private String closed() {
            return events().stream()
                    .filter(RefundRequested.class::isInstance)
                    .map(it -> "Money back: " + CaseWords.of(((RefundRequested) it).reason()))
                    .findFirst()
                    .orElse("Question");
        }

        private List<Event> events() {
            return entries.stream()
                    .flatMap(entry -> entry.events().stream())
                    .filter(this::concerns)
                    .toList();
        }

        private List<Said> said() {
            List<Said> said = new ArrayList<>();
            for (Event event : events()) {
                String at = wording.moment(event.at());
                switch (event) {
                    case RefundRequested it ->
                        said.add(new Said(
                                it.customer().orElse(it.by().name()),
                                at,
                                "Asks for money back: " + CaseWords.of(it.reason()) + "."));
                    case DeskEvent.InquiryOpened it -> said.add(new Said(it.customer(), at, it.text()));
                    case DeskEvent.MessageAdded it -> said.add(new Said(it.by().name(), at, it.text()));
                    case DeskEvent.CaseAnswered it -> said.add(new Said(it.by().name() + " answered", at, it.text()));
                    default -> {}
                }
            }
            return said;
        }

        private List<Scale.Line> about(Payment payment) {
            return List.of(
                    new Scale.Line("Payment", wording.money(payment.amount())),
                    new Scale.Line("Charged on", wording.moment(payment.chargedAt())),
                    new Scale.Line(
                            "For the time",
                            wording.day(payment.period().from()) + " to "
                                    + wording.day(payment.period().until())));
        }

        private String next() {
            return OpenCase.of(kept.account()).stream()
                    .filter(it -> it.number() == id.number())
                    .findFirst()
                    .map(it -> CaseWords.next(it.awaits(), asked(), it.role().flatMap(this::role)))
                    .orElse("");
        }

        private List<String> asked() {
            return open().map(Case::asks).orElse(List.of()).stream()
                    .flatMap(name -> Question.REFUND.fact(name).stream())
                    .map(Fact::phrase)
                    .toList();
        }

        private Optional<String> role(String role) {
            return visit.company().role(role).map(it -> it.name());
        }

        private Optional<Reply> reply() {
            return kept.account()
                    .desk()
                    .clocks()
                    .filter(running -> running.id().equals(id))
                    .map(running -> Reply.of(Optional.of(running.clock()), Steps.now(kept, visit.now()), wording))
                    .findFirst();
        }

        private String assignee() {
            return open().flatMap(it -> it.progress().assignee())
                    .or(() -> kept.account().desk().inquiry(id).flatMap(Inquiry::assignee))
                    .orElse("");
        }

        private List<Looked> looked() {
            return open().map(it -> it.progress().evidence()).orElse(List.of()).stream()
                    .map(this::looked)
                    .toList();
        }

        private Looked looked(Evidence evidence) {
            return new Looked(
                    FieldWords.value("kind", Choice.written(evidence.kind())),
                    wording.moment(evidence.lookedAt()),
                    evidence.by().map(it -> it.name()).orElse(""),
                    evidence.found());
        }

        private String waiting(Proposal proposal) {
            return proposal.by().name() + " proposes "
                    + new StaffTelling(visit.company(), kept.account().profile().zone())
                            .money(proposal.refund(), proposal.credit())
                    + ": " + proposal.because();
        }

        static Similar similar(Visit visit, Likeness likeness, String customer) {
            Wording wording = new Wording(visit.company().zone());
            return new Similar(
                    visit.home() + "/accounts/"
                            + URLEncoder.encode(likeness.precedent().account().value(), StandardCharsets.UTF_8)
                            + "/cases/"
                            + likeness.precedent().caseId().number(),
                    customer,
                    wording.day(likeness.precedent().decidedAt()),
                    wording.money(likeness.precedent().given()) + " of up to "
                            + wording.money(likeness.precedent().bound()),
                    likeness.precedent().because(),
                    phrases(likeness.same()),
                    phrases(likeness.different()));
        }

        private static String phrases(List<Fact> facts) {
            return facts.stream().map(Fact::phrase).collect(Collectors.joining("; "));
        }
    }
}
