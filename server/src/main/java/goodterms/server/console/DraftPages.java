package goodterms.server.console;

import goodterms.server.company.Companies;
import goodterms.server.company.Draft;
import goodterms.server.company.Drafts;
import goodterms.server.company.Folders;
import goodterms.server.signin.Audit;
import goodterms.server.signin.Scope;
import goodterms.server.site.Chrome;
import goodterms.server.site.Documents;
import goodterms.server.site.Form;
import goodterms.server.site.Gate;
import goodterms.server.site.Troubles;
import goodterms.server.site.Visit;
import goodterms.server.site.Wording;
import goodterms.terms.check.Check;
import goodterms.terms.source.Finding;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Where a text is changed and checked while it is typed: a page of the terms, or the catalogue. */
final class DraftPages {

    private static final String TEXT = "text";
    private static final String DAY = "day";
    private static final String SEEN = "_seen";

    private final Gate gate;
    private final Documents documents;
    private final Troubles troubles;
    private final Companies companies;

    DraftPages(Gate gate, Documents documents, Companies companies) {
        this.gate = gate;
        this.documents = documents;
        this.troubles = new Troubles(documents);
        this.companies = companies;
    }

    RouterFunction<ServerResponse> routes() {
        RouterFunctions.Builder routes = RouterFunctions.route();
        for (String at : List.of(TermsPages.PAGE, CompanyPages.CATALOGUE)) {
            routes.GET(at + "/edit", gate.seeAside(Scope.WRITE, About.named(troubles, this::edit)))
                    .POST(at + "/edit", gate.act(Scope.WRITE, About.named(troubles, this::typed)))
                    .POST(at + "/findings", gate.seeAside(Scope.WRITE, About.named(troubles, this::findings)));
        }
        return routes.build();
    }

    static LocalDate today(Visit visit) {
        return LocalDate.ofInstant(visit.now(), visit.company().zone());
    }

    private ServerResponse edit(Connection connection, Visit visit, Map<String, String> files, Subject subject)
            throws SQLException {
        Optional<Draft> draft = Drafts.find(connection, visit.company().id(), subject.file());
        if (visit.form().typed().containsKey(TEXT)) {
            return shown(200, visit, again(visit, subject, resumed(visit, draft), draft, Optional.empty()));
        }
        String text = draft.map(Draft::text).orElse(files.getOrDefault(subject.file(), ""));
        LocalDate earliest = Effective.earliest(files, today(visit));
        String day = draft.flatMap(it -> Folders.day(it.text()))
                .filter(chosen -> !chosen.isBefore(earliest))
                .orElse(earliest)
                .toString();
        return shown(200, visit, editing(visit, subject, text, day, draft, Optional.empty()));
    }

    /** What was typed before the session ended. It may replace their own draft, and no other that they have not seen. */
    private static Form resumed(Visit visit, Optional<Draft> draft) {
        return draft.filter(it -> it.changedBy().equals(visit.actor().name()))
                .map(it -> visit.form().with(SEEN, it.seen()))
                .orElse(visit.form());
    }

    private static Editing editing(
            Visit visit,
            Subject subject,
            String text,
            String day,
            Optional<Draft> draft,
            Optional<List<Found>> findings) {
        return new Editing(
                subject,
                visit.form(),
                text,
                day,
                seen(draft),
                findings,
                draft,
                new Wording(visit.company().zone()));
    }

    /** The same as it was typed. */
    private static Editing again(
            Visit visit, Subject subject, Form form, Optional<Draft> draft, Optional<List<Found>> findings) {
        return new Editing(
                subject,
                form,
                text(form),
                form.text(DAY),
                form.text(SEEN),
                findings,
                draft,
                new Wording(visit.company().zone()));
    }

    private ServerResponse shown(int status, Visit visit, Editing editing) {
        return documents.own(
                status,
                "console/edit",
                Map.of(
                        "chrome",
                        Chrome.around(visit, "Change " + editing.subject().title(), place(editing.subject())),
                        "visit",
                        visit,
                        "editing",
                        editing));
    }

    static String place(Subject subject) {
        return subject.isPage() ? "/terms" : "/company";
    }

    private static String text(Form form) {
        List<String> typed = form.all(TEXT);
        return typed.isEmpty() ? "" : typed.getFirst().replace("\r", "\n").stripTrailing() + "\n";
    }

    private static String seen(Optional<Draft> draft) {
        return draft.map(Draft::seen).orElse("");
    }

    /** The text with the day on it that was chosen for it. */
    private static String dated(Subject subject, Form form) {
        String text = text(form);
        return subject.isPage()
                ? Calendar.day(form, DAY).map(day -> Folders.dated(text, day)).orElse(text)
                : text;
    }

    private ServerResponse findings(Connection connection, Visit visit, Map<String, String> files, Subject subject)
            throws SQLException {
        List<Found> found = found(files, subject, visit.form());
        return documents.own(
                200,
                "console/findings",
                Map.of(
                        "editing",
                        again(visit, subject, visit.form(), Optional.empty(), Optional.of(found)),
                        "lively",
                        true));
    }

    /** A page is checked by itself while it is typed, the catalogue with the pages that quote its prices. */
    private List<Found> found(Map<String, String> files, Subject subject, Form form) {
        String text = dated(subject, form);
        List<Finding> findings = subject.isPage()
                ? Check.of(subject.file(), text).findings()
                : companies.proved(Folders.with(files, subject.file(), text)).findings();
        return Found.of(findings, subject.file(), text);
    }

    private ServerResponse typed(Connection connection, Visit visit, Map<String, String> files, Subject subject)
            throws SQLException {
        String company = visit.company().id();
        Optional<Draft> draft = Drafts.of(Drafts.hold(connection, company), subject.file());
        if (visit.form().chosen("do", "check")) {
            List<Found> findings = found(files, subject, visit.form());
            return shown(200, visit, again(visit, subject, visit.form(), draft, Optional.of(findings)));
        }
        Form form = judged(files, subject, visit, draft);
        if (!form.isFine()) {
            return shown(422, visit, again(visit, subject, form, draft, Optional.empty()));
        }
        boolean kept = Drafts.keep(
                connection,
                company,
                subject.file(),
                dated(subject, form),
                Companies.newest(connection, company),
                draft.map(Draft::edition).orElse(0),
                visit.actor().name(),
                visit.now());
        if (!kept) {
            // Nobody can hold a draft that there isn't yet: somebody else began one in the same moment.
            Optional<Draft> other = Drafts.find(connection, company, subject.file());
            return shown(422, visit, again(visit, subject, changed(form, other), other, Optional.empty()));
        }
        Audit.add(connection, visit.caller(), visit.now(), "save-draft", subject.file(), Optional.empty());
        return visit.on(subject.path() + "/draft?done=kept");
    }

    /** The form of somebody who changed another draft than the one that is kept now. */
    private static Form changed(Form form, Optional<Draft> draft) {
        return form.wrong(
                TEXT,
                draft.map(it -> it.changedBy()
                                + " has changed this draft since you opened it, and nothing of yours is"
                                + " kept yet. Open the draft in another window, and take over what you need.")
                        .orElse(
                                "The draft you opened has been published or dropped since. Copy what you still need, and"
                                        + " begin anew."));
    }

    private static Form judged(Map<String, String> files, Subject subject, Visit visit, Optional<Draft> draft) {
        Form form = visit.form();
        if (!seen(draft).equals(form.text(SEEN))) {
            form = changed(form, draft);
        }
        if (text(form).equals(files.get(subject.file()))) {
            form = form.wrong(TEXT, "This says the same as what is published. Change something first.");
        }
        if (!subject.isPage()) {
            return form;
        }
        Optional<LocalDate> day = Calendar.day(form, DAY);
        if (day.isEmpty()) {
            return form.wrong(DAY, "Choose the day on which this comes into force.");
        }
        Optional<String> wrong = Effective.wrong(files, day.get(), today(visit));
        return wrong.isPresent() ? form.wrong(DAY, wrong.get()) : form;
    }
}
