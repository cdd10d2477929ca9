package goodterms.server.console;

import goodterms.server.company.Companies;
import goodterms.server.company.Draft;
import goodterms.server.company.Drafts;
import goodterms.server.company.Folders;
import goodterms.server.pages.Edition;
import goodterms.server.signin.Audit;
import goodterms.server.signin.Scope;
import goodterms.server.signin.SignIn;
import goodterms.server.site.Chrome;
import goodterms.server.site.Documents;
import goodterms.server.site.Gate;
import goodterms.server.site.Troubles;
import goodterms.server.site.Visit;
import goodterms.server.site.Wording;
import goodterms.terms.vocabulary.Setting;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** A draft beside what is published: what it would change, who proposed it, and publishing it with a second person. */
public final class ReviewPages {

    private static final String SEEN = "_seen";

    private final Gate gate;
    private final Documents documents;
    private final Troubles troubles;
    private final Companies companies;
    private final SignIn signIn;

    ReviewPages(Gate gate, Documents documents, Companies companies, SignIn signIn) {
        this.gate = gate;
        this.documents = documents;
        this.troubles = new Troubles(documents);
        this.companies = companies;
        this.signIn = signIn;
    }

    RouterFunction<ServerResponse> routes() {
        RouterFunctions.Builder routes = RouterFunctions.route();
        routes.GET(TermsPages.PAGE + "/map", gate.see(About.named(troubles, this::map)));
        for (String at : List.of(TermsPages.PAGE, CompanyPages.CATALOGUE)) {
            routes.GET(at + "/draft", gate.see(About.named(troubles, this::draft)))
                    .POST(at + "/draft", gate.act(Scope.WRITE, About.named(troubles, this::handled)))
                    .GET(at + "/publish", gate.see(About.named(troubles, this::draft)))
                    .POST(at + "/publish", gate.publish(this::publish));
        }
        return routes.build();
    }

    private ServerResponse draft(Connection connection, Visit visit, Map<String, String> files, Subject subject)
            throws SQLException {
        return shown(connection, visit, files, subject, 200, "");
    }

    /** @param trouble why what was asked for did not happen; empty if nothing was */
    private ServerResponse shown(
            Connection connection, Visit visit, Map<String, String> files, Subject subject, int status, String trouble)
            throws SQLException {
        String company = visit.company().id();
        Map<String, Object> content = new HashMap<>();
        content.put("chrome", Chrome.around(visit, "Draft of " + subject.title(), DraftPages.place(subject)));
        content.put("visit", visit);
        content.put("subject", subject);
        content.put("trouble", trouble);
        Optional<Draft> draft = Drafts.find(connection, company, subject.file());
        if (draft.isEmpty()) {
            return documents.own(status == 200 ? 404 : status, "console/nodraft", content);
        }
        boolean outdated = draft.get().base() != Companies.newest(connection, company);
        Review review = Review.of(files, draft.get(), DraftPages.today(visit));
        content.put("review", review);
        content.put("map", review.isClean() ? MapView.of(editions(review), visit.form()) : Optional.empty());
        content.put("outdated", outdated);
        content.put("step", step(connection, visit, draft.get(), outdated));
        content.put("wording", new Wording(visit.company().zone()));
        content.put("done", visit.form().text("done"));
        content.put("soon", soon(visit, draft.get()));
        return documents.own(status, "console/draft", content);
    }

    /** The published page and, where there is a draft with nothing to mend, that beside it; in the view that was chosen. */
    private ServerResponse map(Connection connection, Visit visit, Map<String, String> files, Subject subject)
            throws SQLException {
        String file = subject.file();
        List<Edition> both = Drafts.find(connection, visit.company().id(), file)
                .map(draft -> editions(Review.of(files, draft, DraftPages.today(visit))))
                .orElse(List.of());
        List<Edition> editions = both.isEmpty() ? List.of(Edition.read(file, files.getOrDefault(file, ""))) : both;
        return documents.own(
                200,
                "console/mappage",
                Map.of(
                        "chrome",
                        Chrome.around(visit, "Map of " + subject.title(), "/terms"),
                        "visit",
                        visit,
                        "subject",
                        subject,
                        "view",
                        MapView.of(editions, visit.form()),
                        "draft",
                        !both.isEmpty()));
    }

    private static List<Edition> editions(Review review) {
        return Stream.concat(review.before().stream(), review.after().stream()).toList();
    }

    /** What the one who looks may do next with a draft that has nothing to mend. */
    public enum Step {
        /** Nothing: they only look. */
        LOOK,
        /** Take it over to the version that was published meanwhile. */
        RENEW,
        /** Ask for it to be published. */
        PROPOSE,
        /** Wait for somebody else to publish it. */
        WAIT,
        /** Publish what somebody else wrote and proposed. */
        PUBLISH,
        /** Publish alone what they proposed themselves, because nobody else could. */
        PUBLISH_ALONE
    }

    private Step step(Connection connection, Visit visit, Draft draft, boolean outdated) throws SQLException {
        if (!visit.may(Scope.WRITE)) {
            return Step.LOOK;
        }
        if (outdated) {
            return Step.RENEW;
        }
        if (draft.proposed().isEmpty()) {
            return Step.PROPOSE;
        }
        if (!visit.may(Scope.ADMIN)) {
            return Step.WAIT;
        }
        if (draft.isAnothers(visit.actor().name())) {
            return Step.PUBLISH;
        }
        return isAlone(connection, visit) ? Step.PUBLISH_ALONE : Step.WAIT;
    }

    /** Whether nobody else who works for the company may publish. */
    private boolean isAlone(Connection connection, Visit visit) throws SQLException {
        return signIn.staff(connection, visit.company().id()).stream()
                .filter(staff -> staff.leftAt().isEmpty() && staff.mayAdminister())
                .allMatch(staff -> staff.email().equals(visit.actor().name()));
    }

    /** How many days ahead customers are to be told, if the draft leaves fewer. */
    private static Optional<Long> soon(Visit visit, Draft draft) {
        long days = visit.company().termsAt(visit.now()).number(Setting.TERMS_ANNOUNCE);
        return Folders.day(draft.text())
                .filter(day -> day.isBefore(DraftPages.today(visit).plusDays(days)))
                .map(_ -> days);
    }

    private ServerResponse handled(Connection connection, Visit visit, Map<String, String> files, Subject subject)
            throws SQLException {
        String company = visit.company().id();
        Optional<Draft> draft = Drafts.hold(connection, company, subject.file());
        if (draft.filter(it -> it.seen().equals(visit.form().text(SEEN))).isEmpty()) {
            return shown(connection, visit, files, subject, 409, OUTDATED);
        }
        return switch (visit.form().text("do")) {
            case "drop" -> {
                Drafts.drop(connection, company, subject.file());
                yield done(connection, visit, "drop-draft", subject.path() + "?done=dropped");
            }
            case "renew" -> {
                Drafts.keep(
                        connection,
                        company,
                        subject.file(),
                        draft.get().text(),
                        Companies.newest(connection, company),
                        draft.get().edition(),
                        visit.actor().name(),
                        visit.now());
                yield done(connection, visit, "renew-draft", subject.path() + "/draft?done=renewed");
            }
            default -> propose(connection, visit, subject, draft.get(), files);
        };
    }

    private static final String OUTDATED =
            "This draft is out of date: somebody has changed, published or dropped it since"
                    + " you opened it. Nothing of what you asked for has happened.";

    private ServerResponse propose(
            Connection connection, Visit visit, Subject subject, Draft draft, Map<String, String> files)
            throws SQLException {
        if (!Review.of(files, draft, DraftPages.today(visit)).isClean()) {
            return shown(
                    connection,
                    visit,
                    files,
                    subject,
                    422,
                    "There is something to mend first. Nothing has been proposed.");
        }
        Drafts.propose(
                connection, visit.company().id(), draft.file(), visit.actor().name(), visit.now());
        return done(connection, visit, "propose-draft", subject.path() + "/draft?done=proposed");
    }

    private static ServerResponse done(Connection connection, Visit visit, String did, String next)
            throws SQLException {
        Audit.add(connection, visit.caller(), visit.now(), did, Optional.empty(), Optional.empty());
        return visit.on(next);
    }

    /** It was proved when it was proposed; that is proved again, before anybody is kept waiting. */
    private ServerResponse publish(Connection connection, Visit visit) throws SQLException {
        String company = visit.company().id();
        int newest = Companies.newest(connection, company);
        Map<String, String> files = Companies.files(connection, company);
        Optional<Subject> found = Subject.of(visit, files);
        if (found.isEmpty()) {
            return troubles.missing(visit);
        }
        Subject subject = found.get();
        Optional<Draft> seen = Drafts.find(connection, company, subject.file());
        boolean clean = seen.isPresent()
                && Review.of(files, seen.get(), DraftPages.today(visit)).isClean();
        companies.alone(connection, company);
        Optional<Draft> held = Drafts.hold(connection, company, subject.file());
        boolean same = held.isPresent()
                && held.equals(seen)
                && held.get().seen().equals(visit.form().text(SEEN))
                && newest == Companies.newest(connection, company)
                && newest == held.get().base();
        if (!same) {
            refused(connection, visit, "out-of-date");
            return shown(connection, visit, Companies.files(connection, company), subject, 409, OUTDATED);
        }
        Step step = step(connection, visit, held.get(), false);
        boolean alone = step == Step.PUBLISH_ALONE && visit.form().chosen("alone", "yes");
        if (!clean || (step != Step.PUBLISH && !alone)) {
            refused(connection, visit, clean ? "second-person-needed" : "findings");
            String trouble = clean ? refusal(step) : "There is something to mend first.";
            return shown(connection, visit, files, subject, 422, trouble);
        }
        companies.publish(
                connection,
                company,
                Folders.with(files, subject.file(), held.get().text()),
                visit.caller().name(),
                visit.now());
        Drafts.drop(connection, company, subject.file());
        String did = alone ? "publish-terms-alone" : "publish-terms";
        return done(connection, visit, did, subject.path() + "?done=published");
    }

    private static String refusal(Step step) {
        return switch (step) {
            case PUBLISH_ALONE -> "Confirm that nobody else can look at it first.";
            case PROPOSE -> "Propose it first. Nothing has been published.";
            case LOOK, RENEW, WAIT, PUBLISH ->
                "Another owner than the one who wrote or proposed it must publish it. Nothing has been published.";
        };
    }

    private static void refused(Connection connection, Visit visit, String why) throws SQLException {
        Audit.add(connection, visit.caller(), visit.now(), "publish-terms", Optional.empty(), Optional.of(why));
    }
}
