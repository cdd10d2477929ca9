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
    private final Approval approval;

    ReviewPages(Gate gate, Documents documents, Companies companies, SignIn signIn) {
        this.gate = gate;
        this.documents = documents;
        this.troubles = new Troubles(documents);
        this.companies = companies;
        this.approval = new Approval(signIn);
    }

    RouterFunction<ServerResponse> routes() {
        RouterFunctions.Builder routes = RouterFunctions.route();
        routes.GET(TermsPages.PAGE + "/map", gate.seeAside(Scope.READ, About.named(troubles, this::map)));
        for (String at : List.of(TermsPages.PAGE, CompanyPages.CATALOGUE)) {
            routes.GET(at + "/draft", gate.seeAside(Scope.READ, About.named(troubles, this::draft)))
                    .POST(at + "/draft", gate.act(Scope.WRITE, About.named(troubles, this::handled)))
                    .GET(at + "/publish", gate.seeAside(Scope.READ, About.named(troubles, this::draft)))
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
        Review review = Review.of(companies, files, draft.get(), DraftPages.today(visit));
        content.put("review", review);
        content.put("map", review.isClean() ? MapView.of(editions(review), visit.form()) : Optional.empty());
        content.put("outdated", outdated);
        content.put("step", approval.step(connection, visit, draft.get(), outdated));
        content.put("wording", new Wording(visit.company().zone()));
        content.put("done", visit.form().text("done"));
        content.put("soon", Approval.soon(visit, draft.get()));
        return documents.own(status, "console/draft", content);
    }

    /** The published page and, where there is a draft with nothing to mend, that beside it; in the view that was chosen. */
    private ServerResponse map(Connection connection, Visit visit, Map<String, String> files, Subject subject)
            throws SQLException {
        String file = subject.file();
        List<Edition> both = Drafts.find(connection, visit.company().id(), file)
                .map(draft -> editions(Review.of(companies, files, draft, DraftPages.today(visit))))
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
                Drafts.renew(connection, company, subject.file(), Companies.newest(connection, company));
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
        if (!Review.of(companies, files, draft, DraftPages.today(visit)).isClean()) {
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
                && Review.of(companies, files, seen.get(), DraftPages.today(visit))
                        .isClean();
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
        Approval.Step step = approval.step(connection, visit, held.get(), false);
        Optional<Approval.Missing> missing =
                clean ? Approval.missing(visit, step, held.get()) : Optional.of(Approval.Missing.MENDED);
        if (missing.isPresent()) {
            refused(connection, visit, missing.get().code());
            return shown(connection, visit, files, subject, 422, missing.get().sentence());
        }
        companies.publish(
                connection,
                company,
                Folders.with(files, subject.file(), held.get().text()),
                visit.caller().name(),
                visit.now());
        Drafts.drop(connection, company, subject.file());
        return published(connection, visit, subject, held.get(), step);
    }

    /** What the audit says of it, and where it leads. */
    private static ServerResponse published(
            Connection connection, Visit visit, Subject subject, Draft draft, Approval.Step step) throws SQLException {
        if (Approval.soon(visit, draft).isPresent()) {
            String did = "publish-terms-short-notice";
            Audit.add(connection, visit.caller(), visit.now(), did, Optional.empty(), Optional.empty());
        }
        String did = step == Approval.Step.PUBLISH_ALONE ? "publish-terms-alone" : "publish-terms";
        return done(connection, visit, did, subject.path() + "?done=published");
    }

    private static void refused(Connection connection, Visit visit, String why) throws SQLException {
        Audit.add(connection, visit.caller(), visit.now(), "publish-terms", Optional.empty(), Optional.of(why));
    }
}
