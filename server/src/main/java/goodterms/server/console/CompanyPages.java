package goodterms.server.console;

import goodterms.core.catalog.Citation;
import goodterms.core.catalog.Company;
import goodterms.core.catalog.Terms;
import goodterms.server.company.Drafts;
import goodterms.server.signin.Scope;
import goodterms.server.site.Chrome;
import goodterms.server.site.Documents;
import goodterms.server.site.Gate;
import goodterms.server.site.Visit;
import goodterms.server.site.Wording;
import goodterms.terms.value.Value;
import goodterms.terms.vocabulary.Setting;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The company itself: what it sells, and what its pages set. */
public final class CompanyPages {

    /** Where they begin. */
    static final String COMPANY = Console.HOME + "/company";

    /** Where the catalogue is. */
    static final String CATALOGUE = COMPANY + "/catalogue";

    /**
     * A setting as the pages of now set it.
     *
     * @param value in words
     * @param stated the sentence that sets it; none where it is assumed
     * @param page where that sentence stands
     */
    public record Set(String name, String doc, String value, Optional<String> stated, String page) {

        /** What the page is called: the words of its address. */
        public String called() {
            return FieldWords.capital(page.replace('-', ' '));
        }
    }

    private final Gate gate;
    private final Documents documents;

    CompanyPages(Gate gate, Documents documents) {
        this.gate = gate;
        this.documents = documents;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(COMPANY, gate.see(this::company))
                .GET(CATALOGUE, gate.see(this::catalogue))
                .GET(COMPANY + "/settings", gate.see(this::settings))
                .build();
    }

    private ServerResponse company(Connection connection, Visit visit) {
        return documents.own(
                200, "console/company", Map.of("chrome", Chrome.around(visit, "Company", "/company"), "visit", visit));
    }

    private ServerResponse catalogue(Connection connection, Visit visit) throws SQLException {
        Company company = visit.company();
        return documents.own(
                200,
                "console/catalogue",
                Map.of(
                        "chrome", Chrome.around(visit, "Catalogue", "/company"),
                        "visit", visit,
                        "sold", new Sold(company, new Wording(company.zone()), visit.now()),
                        "draft", Drafts.find(connection, company.id(), Subject.CATALOGUE),
                        "change", visit.may(Scope.WRITE),
                        "done", visit.form().text("done")));
    }

    private ServerResponse settings(Connection connection, Visit visit) {
        Terms terms = visit.company().termsAt(visit.now());
        String currency = visit.company().currency().getCode();
        List<Set> settings = Arrays.stream(Setting.values())
                .map(setting -> set(terms, setting, currency))
                .toList();
        return documents.own(
                200,
                "console/settings",
                Map.of(
                        "chrome", Chrome.around(visit, "Settings", "/company"),
                        "visit", visit,
                        "settings", settings));
    }

    private static Set set(Terms terms, Setting setting, String currency) {
        Value value = terms.value(setting);
        Optional<Citation> sentence = terms.sentence(setting);
        return new Set(
                SettingWords.name(setting),
                setting.doc(),
                SettingWords.value(setting, value, currency),
                sentence.map(Citation::words),
                sentence.map(it -> it.page().page()).orElse(""));
    }
}
