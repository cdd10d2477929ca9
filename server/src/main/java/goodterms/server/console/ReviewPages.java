package goodterms.server.console;

import goodterms.server.company.Bundle;
import goodterms.server.company.Companies;
import goodterms.server.company.Draft;
import goodterms.server.company.Drafts;
import goodterms.server.pages.Edition;
import goodterms.server.signin.Audit;
import goodterms.server.signin.Scope;
import goodterms.server.signin.SignIn;
import goodterms.server.site.Chrome;
import goodterms.server.site.Documents;
import goodterms.server.site.Form;
import goodterms.server.site.Gate;
import goodterms.server.site.Troubles;
import goodterms.server.site.Visit;
import goodterms.server.site.Wording;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** A draft beside what is published, alone or with others: what it would change, and proposing it to a second person. */
public final class ReviewPages {

    /** Carries what was seen of the drafts. */
    static final String SEEN = "_seen";

    /** The files whose drafts go with the one that is looked at. */
    static final String WITH = "with";

    /** From which day the pages are to hold. */
    static final String DAY = "day";

    /** Why nothing happens to drafts that have changed. */
    static final String OUTDATED = "This draft is out of date: somebody has changed, published or dropped it since"
            + " you opened it. Nothing of what you asked for has happened.";

    /** Another draft that may go with the one that is looked at. */
    public record Other(Subject subject, Draft draft, boolean chosen) {}

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
                    .POST(at + "/draft", gate.act(Scope.WRITE, About.named(troubles, this::handled)));
        }
        return routes.build();
    }

    ServerResponse draft(Connection connection, Visit visit, Map<String, String> files, Subject subject)
            throws SQLException {
        return shown(connection, visit, files, subject, 200, "");
    }

    /** The drafts that go together where one of them is looked at, if there is that one. */
    static Optional<Bundle> bundle(List<Draft> all, Visit visit, Subject subject) {
        return Bundle.of(all, subject.file(), visit.form().all(WITH));
    }

    /** @param trouble why what was asked for did not happen; empty if nothing was */
    ServerResponse shown(
            Connection connection, Visit visit, Map<String, String> files, Subject subject, int status, String trouble)
            throws SQLException {
        String company = visit.company().id();
        Map<String, Object> content = new HashMap<>();
        content.put("chrome", Chrome.around(visit, "Draft of " + subject.title(), DraftPages.place(subject)));
        content.put("visit", visit);
        content.put("subject", subject);
        content.put("trouble", trouble);
        List<Draft> all = Drafts.all(connection, company);
        Optional<Bundle> bundle = bundle(all, visit, subject);
        if (bundle.isEmpty()) {
            return documents.own(status == 200 ? 404 : status, "console/nodraft", content);
        }
        boolean outdated = bundle.get().isOutdated(Companies.newest(connection, company));
        Review review = review(visit, files, subject, bundle.get());
        Form form = visit.form();
        content.put("draft", Drafts.of(all, subject.file()).orElseThrow());
        content.put("review", review);
        content.put("others", others(all, files, subject, bundle.get()));
        content.put("form", form);
        content.put("map", MapView.of(editions(review), form));
        content.put("outdated", outdated);
        content.put("step", approval.step(connection, visit, bundle.get(), outdated));
        content.put("wording", new Wording(visit.company().zone()));
        content.put("done", form.text("done"));
        content.put("soon", Approval.soon(visit, review.day()));
        return documents.own(status, "console/draft", content);
    }

    /** Looks at what goes together, as if from the first day that it could hold. */
    private Review review(Visit visit, Map<String, String> files, Subject subject, Bundle bundle) {
        Optional<LocalDate> day = Effective.first(files, bundle, DraftPages.today(visit));
        return Review.of(companies, files, bundle, subject.file(), day);
    }

    private static List<Other> others(List<Draft> all, Map<String, String> files, Subject subject, Bundle bundle) {
        return all.stream()
                .filter(draft -> !draft.file().equals(subject.file()))
                .map(draft -> new Other(
                        Subject.behind(draft.file(), files),
                        draft,
                        bundle.drafts().contains(draft)))
                .toList();
    }

    /** The published page and, where there is a draft with nothing to mend, that beside it; in the view that was chosen. */
    private ServerResponse map(Connection connection, Visit visit, Map<String, String> files, Subject subject)
            throws SQLException {
        String file = subject.file();
        List<Edition> both = bundle(Drafts.all(connection, visit.company().id()), visit, subject)
                .map(bundle -> editions(review(visit, files, subject, bundle)))
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
        return review.parts().stream()
                .limit(1)
                .flatMap(part -> Stream.concat(part.before().stream(), part.after().stream()))
                .toList();
    }

    private ServerResponse handled(Connection connection, Visit visit, Map<String, String> files, Subject subject)
            throws SQLException {
        String company = visit.company().id();
        Optional<Bundle> held = bundle(Drafts.hold(connection, company), visit, subject);
        if (held.filter(it -> it.seen().equals(visit.form().text(SEEN))).isEmpty()) {
            return shown(connection, visit, files, subject, 409, OUTDATED);
        }
        List<String> all = held.get().files();
        return switch (visit.form().text("do")) {
            case "drop" -> {
                Drafts.drop(connection, company, List.of(subject.file()));
                audit(connection, visit, "drop-draft", List.of(subject.file()));
                yield visit.on(subject.path() + "?done=dropped");
            }
            case "renew" -> {
                Drafts.renew(connection, company, all, Companies.newest(connection, company));
                audit(connection, visit, "renew-draft", all);
                yield visit.on(subject.path() + "/draft?done=renewed" + with(subject, all));
            }
            default -> propose(connection, visit, files, subject, held.get());
        };
    }

    /** The others among these files, as the address of the draft carries them. */
    private static String with(Subject subject, List<String> files) {
        return files.stream()
                .filter(file -> !file.equals(subject.file()))
                .map(file -> "&" + WITH + "=" + URLEncoder.encode(file, StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    private ServerResponse propose(
            Connection connection, Visit visit, Map<String, String> files, Subject subject, Bundle bundle)
            throws SQLException {
        if (!review(visit, files, subject, bundle).isClean()) {
            return shown(
                    connection,
                    visit,
                    files,
                    subject,
                    422,
                    "There is something to mend first. Nothing has been proposed.");
        }
        Drafts.propose(
                connection, visit.company().id(), bundle.files(), visit.actor().name(), visit.now());
        audit(connection, visit, "propose-draft", bundle.files());
        return visit.on(subject.path() + "/draft?done=proposed");
    }

    private static void audit(Connection connection, Visit visit, String did, List<String> files) throws SQLException {
        for (String file : files) {
            Audit.add(connection, visit.caller(), visit.now(), did, file, Optional.empty());
        }
    }
}
