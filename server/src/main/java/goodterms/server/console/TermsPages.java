package goodterms.server.console;

import goodterms.server.company.Companies;
import goodterms.server.company.Draft;
import goodterms.server.company.Drafts;
import goodterms.server.company.Folders;
import goodterms.server.pages.Edition;
import goodterms.server.signin.Scope;
import goodterms.server.site.Chrome;
import goodterms.server.site.Documents;
import goodterms.server.site.Gate;
import goodterms.server.site.Troubles;
import goodterms.server.site.Visit;
import goodterms.server.site.Wording;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The terms as staff read them: which pages there are, and each beside the rules that run. */
public final class TermsPages {

    private static final String TERMS = Console.HOME + "/terms";

    /** Where one page is. */
    static final String PAGE = TERMS + "/{page}";

    /**
     * A page in the list.
     *
     * @param versions the days of all its versions, the newest first
     * @param rules how many clauses decide on it
     */
    public record Listed(
            Subject subject, List<LocalDate> versions, LocalDate inForce, int rules, Optional<Draft> draft) {

        /** What a version is at present. */
        public String standing(LocalDate day) {
            return day.equals(inForce) ? "in force" : day.isAfter(inForce) ? "to come" : "former";
        }
    }

    private final Gate gate;
    private final Documents documents;
    private final Troubles troubles;

    TermsPages(Gate gate, Documents documents) {
        this.gate = gate;
        this.documents = documents;
        this.troubles = new Troubles(documents);
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(TERMS, gate.see(this::list))
                .GET(PAGE, gate.see(About.named(troubles, this::read)))
                .build();
    }

    private ServerResponse list(Connection connection, Visit visit) throws SQLException {
        Map<String, String> files = Companies.files(connection, visit.company().id());
        List<Draft> drafts = Drafts.all(connection, visit.company().id());
        List<Listed> pages = new ArrayList<>();
        for (String file : Folders.pages(files)) {
            pages.add(listed(
                    files,
                    file,
                    drafts.stream().filter(draft -> draft.file().equals(file)).findFirst(),
                    DraftPages.today(visit)));
        }
        return documents.own(
                200,
                "console/terms",
                Map.of(
                        "chrome",
                        Chrome.around(visit, "Terms", "/terms"),
                        "visit",
                        visit,
                        "pages",
                        pages,
                        "change",
                        visit.may(Scope.WRITE),
                        "wording",
                        new Wording(visit.company().zone()),
                        "done",
                        visit.form().text("done")));
    }

    private static Listed listed(Map<String, String> files, String file, Optional<Draft> draft, LocalDate today) {
        List<LocalDate> versions = Folders.versions(files, file);
        LocalDate inForce =
                versions.stream().filter(day -> !day.isAfter(today)).findFirst().orElse(versions.getLast());
        Edition edition = Edition.read(file, files.getOrDefault(file, ""));
        return new Listed(
                Subject.page(file, files), versions, inForce, Rule.of(edition).size(), draft);
    }

    private ServerResponse read(Connection connection, Visit visit, Map<String, String> files, Subject subject)
            throws SQLException {
        String file = subject.file();
        Edition edition = Edition.read(file, files.getOrDefault(file, ""));
        return documents.own(
                200,
                "console/page",
                Map.of(
                        "chrome", Chrome.around(visit, edition.title(), "/terms"),
                        "visit", visit,
                        "subject", subject,
                        "edition", edition,
                        "rules", Rule.of(edition),
                        "change", visit.may(Scope.WRITE),
                        "draft", Drafts.find(connection, visit.company().id(), file)));
    }
}
