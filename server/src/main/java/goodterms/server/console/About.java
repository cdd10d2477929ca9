package goodterms.server.console;

import goodterms.server.company.Companies;
import goodterms.server.site.Gate;
import goodterms.server.site.Troubles;
import goodterms.server.site.Visit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.function.ServerResponse;

/** What is shown or done about a page of the terms, or the catalogue. */
@FunctionalInterface
interface About {

    /**
     * Shows it or does it.
     *
     * @param files of the company's newest version
     */
    ServerResponse of(Connection connection, Visit visit, Map<String, String> files, Subject subject)
            throws SQLException;

    /** The same about what the address names; nothing is there if the company has no such page. */
    static Gate.Page named(Troubles troubles, About about) {
        return (connection, visit) -> {
            Map<String, String> files =
                    Companies.files(connection, visit.company().id());
            Optional<Subject> subject = Subject.of(visit, files);
            return subject.isPresent() ? about.of(connection, visit, files, subject.get()) : troubles.missing(visit);
        };
    }
}
