package goodterms.server.console;

import goodterms.server.company.Bundle;
import goodterms.server.company.Companies;
import goodterms.server.company.Drafts;
import goodterms.server.signin.Audit;
import goodterms.server.signin.Scope;
import goodterms.server.signin.SignIn;
import goodterms.server.site.Documents;
import goodterms.server.site.Gate;
import goodterms.server.site.Troubles;
import goodterms.server.site.Visit;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Publishing what somebody else wrote and proposed: one draft, or several together. */
final class PublishPages {

    private final Gate gate;
    private final Troubles troubles;
    private final Companies companies;
    private final Approval approval;
    private final ReviewPages reviews;

    PublishPages(Gate gate, Documents documents, Companies companies, SignIn signIn, ReviewPages reviews) {
        this.gate = gate;
        this.troubles = new Troubles(documents);
        this.companies = companies;
        this.approval = new Approval(signIn);
        this.reviews = reviews;
    }

    RouterFunction<ServerResponse> routes() {
        RouterFunctions.Builder routes = RouterFunctions.route();
        for (String at : List.of(TermsPages.PAGE, CompanyPages.CATALOGUE)) {
            routes.GET(at + "/publish", gate.seeAside(Scope.READ, About.named(troubles, reviews::draft)))
                    .POST(at + "/publish", gate.publish(this::publish));
        }
        return routes.build();
    }

    private ServerResponse publish(Connection connection, Visit visit) throws SQLException {
        Map<String, String> files = Companies.files(connection, visit.company().id());
        Optional<Subject> subject = Subject.of(visit, files);
        return subject.isPresent() ? publish(connection, visit, files, subject.get()) : troubles.missing(visit);
    }

    /** What is to be published: the drafts of these files, looked at where one of them is, from that day on. */
    private record Issue(Map<String, String> files, Subject subject, Bundle bundle, Optional<LocalDate> day) {}

    /** It was proved when it was proposed; that is proved again, before anybody is kept waiting. */
    private ServerResponse publish(Connection connection, Visit visit, Map<String, String> files, Subject subject)
            throws SQLException {
        String company = visit.company().id();
        int newest = Companies.newest(connection, company);
        Optional<Bundle> seen = ReviewPages.bundle(Drafts.all(connection, company), visit, subject);
        Optional<LocalDate> day = seen.flatMap(bundle -> day(visit, files, bundle));
        boolean clean = seen.isPresent()
                && Review.of(companies, files, seen.get(), subject.file(), day).isClean();
        companies.alone(connection, company);
        Optional<Bundle> held = ReviewPages.bundle(Drafts.hold(connection, company), visit, subject);
        boolean same = held.isPresent()
                && held.equals(seen)
                && held.get().seen().equals(visit.form().text(ReviewPages.SEEN))
                && newest == Companies.newest(connection, company)
                && !held.get().isOutdated(newest);
        if (!same) {
            refused(connection, visit, subject, "out-of-date");
            return reviews.shown(
                    connection, visit, Companies.files(connection, company), subject, 409, ReviewPages.OUTDATED);
        }
        return decided(connection, visit, new Issue(files, subject, held.get(), day), clean);
    }

    /** @param clean whether there is nothing to mend */
    private ServerResponse decided(Connection connection, Visit visit, Issue issue, boolean clean) throws SQLException {
        Optional<String> wrong = issue.day()
                .flatMap(day -> Effective.wrong(issue.files(), issue.bundle(), day, DraftPages.today(visit)));
        if (wrong.isPresent()) {
            refused(connection, visit, issue.subject(), "day");
            Visit again = visit.with(visit.form().wrong(ReviewPages.DAY, wrong.get()));
            return reviews.shown(connection, again, issue.files(), issue.subject(), 422, wrong.get());
        }
        Approval.Step step = approval.step(connection, visit, issue.bundle(), false);
        Optional<Approval.Missing> missing =
                clean ? Approval.missing(visit, step, issue.day()) : Optional.of(Approval.Missing.MENDED);
        if (missing.isPresent()) {
            refused(connection, visit, issue.subject(), missing.get().code());
            return reviews.shown(
                    connection,
                    visit,
                    issue.files(),
                    issue.subject(),
                    422,
                    missing.get().sentence());
        }
        String company = visit.company().id();
        companies.publish(
                connection,
                company,
                issue.bundle().in(issue.files(), issue.day()),
                visit.caller().name(),
                visit.now());
        Drafts.drop(connection, company, issue.bundle().files());
        return published(connection, visit, issue, step);
    }

    /** The day that who publishes chose, or the one they were shown. */
    private static Optional<LocalDate> day(Visit visit, Map<String, String> files, Bundle bundle) {
        return Effective.first(files, bundle, DraftPages.today(visit))
                .map(first -> Calendar.day(visit.form(), ReviewPages.DAY).orElse(first));
    }

    /** What the audit says of each, and where it leads. */
    private static ServerResponse published(Connection connection, Visit visit, Issue issue, Approval.Step step)
            throws SQLException {
        String did = step == Approval.Step.PUBLISH_ALONE ? "publish-terms-alone" : "publish-terms";
        boolean soon = Approval.soon(visit, issue.day()).isPresent();
        for (String file : issue.bundle().files()) {
            if (soon) {
                Audit.add(
                        connection, visit.caller(), visit.now(), "publish-terms-short-notice", file, Optional.empty());
            }
            Audit.add(connection, visit.caller(), visit.now(), did, file, Optional.empty());
        }
        return visit.on(issue.subject().path() + "?done=published");
    }

    private static void refused(Connection connection, Visit visit, Subject subject, String why) throws SQLException {
        Audit.add(connection, visit.caller(), visit.now(), "publish-terms", subject.file(), Optional.of(why));
    }
}
