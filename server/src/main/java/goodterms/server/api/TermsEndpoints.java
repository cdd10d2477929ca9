package goodterms.server.api;

import goodterms.core.catalog.Company;
import goodterms.core.catalog.Terms;
import goodterms.journal.company.CompanyFolder;
import goodterms.server.company.Companies;
import goodterms.server.signin.Audit;
import goodterms.server.signin.Scope;
import goodterms.terms.check.Check;
import goodterms.terms.diff.Comparing;
import goodterms.terms.diff.DifferenceText;
import goodterms.terms.policy.Policy;
import goodterms.terms.source.Finding;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The rows of the table for the terms themselves: read, checked, compared, published. */
final class TermsEndpoints {

    private static final String TERMS = Endpoint.COMPANY + "/terms";
    private static final String TAG = "terms";
    private static final int PAGE = 100_000;
    private static final int FOLDER = 2 * 1024 * 1024;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Commands commands;
    private final Companies companies;
    private final FirstAnswers firstAnswers;

    TermsEndpoints(Commands commands, Companies companies, FirstAnswers firstAnswers) {
        this.commands = commands;
        this.companies = companies;
        this.firstAnswers = firstAnswers;
    }

    List<Endpoint> all() {
        return List.of(
                Endpoint.get(
                        TERMS, "list-terms", TAG, "Every version of the terms, the oldest first", "terms", this::list),
                Endpoint.change(
                                "POST",
                                Endpoint.COMPANY + "/terms-checks",
                                "check-terms",
                                TAG,
                                "Prove a page, and say what is to be mended on it",
                                Scope.READ,
                                TermsEndpoints::check)
                        .taking(texts("text"))
                        .giving(200, "findings"),
                Endpoint.change(
                                "POST",
                                Endpoint.COMPANY + "/terms-comparisons",
                                "compare-terms",
                                TAG,
                                "For which cases two versions of a page differ, and how",
                                Scope.READ,
                                TermsEndpoints::compare)
                        .taking(texts("before", "after"))
                        .giving(200, "difference"),
                Endpoint.change(
                                "POST",
                                TERMS,
                                "publish-terms",
                                TAG,
                                "Publish the company's folder: its catalogue and its pages",
                                Scope.ADMIN,
                                this::publish)
                        .taking(folder())
                        .upTo(FOLDER)
                        .giving(201, "published")
                        .once(firstAnswers));
    }

    private static ObjectNode texts(String... names) {
        ObjectNode schema = Schema.object(List.of(names));
        for (String name : names) {
            Schema.field(schema, name, Schema.text(PAGE, "A page, as Markdown."));
        }
        return schema;
    }

    private static ObjectNode folder() {
        ObjectNode files = JSON.objectNode()
                .put("type", "object")
                .put("description", "The text of each file, by its path: company.yaml and terms/…")
                .put("minProperties", 1)
                .put("maxProperties", 200);
        files.putObject("propertyNames").put("pattern", "^(company[.]yaml|terms/([a-z0-9-]+/)*[a-z0-9.-]+[.]md)$");
        files.putObject("additionalProperties").put("type", "string").put("maxLength", PAGE);
        return Schema.field(Schema.object(List.of("files")), "files", files);
    }

    private Answer list(Connection connection, Call call) throws SQLException {
        Company company = commands.company(connection, call);
        Terms now = company.termsAt(call.now());
        ArrayNode items = JSON.arrayNode();
        for (Terms version : company.terms()) {
            ObjectNode json =
                    items.addObject().put("from", version.from().toString()).put("in-force", version.equals(now));
            ArrayNode pages = json.putArray("pages");
            version.pages().forEach(page -> {
                ObjectNode shown =
                        pages.addObject().put("page", page.id().page()).put("title", page.title());
                shown.put("updated", page.id().updated().toString());
                company.address(page.id().page()).ifPresent(address -> shown.put("address", address));
            });
        }
        return Answer.ok(JSON.objectNode().set("items", items));
    }

    private static Answer check(Connection connection, Call call) {
        return Answer.ok(findings(Check.of("page.md", lines(call, "text")).findings()));
    }

    private static String lines(Call call, String field) {
        return call.body().path(field).stringValue("").replace("\r\n", "\n");
    }

    private static ObjectNode findings(List<Finding> findings) {
        ObjectNode json = JSON.objectNode().put("proved", findings.isEmpty());
        ArrayNode array = json.putArray("findings");
        findings.forEach(finding -> array.addObject()
                .put("place", finding.at().toString())
                .put("code", finding.code())
                .put("message", finding.message())
                .put("remedy", finding.remedy())
                .put("text", finding.text()));
        return json;
    }

    private static Answer compare(Connection connection, Call call) {
        var difference = Comparing.between(proved(call, "before"), proved(call, "after"));
        ObjectNode json = JSON.objectNode().put("same", difference.none());
        json.set("difference", Shown.json(difference));
        return Answer.ok(json.put("text", DifferenceText.of(difference)));
    }

    private static Policy proved(Call call, String field) {
        Check.Checked checked = Check.of(field + ".md", lines(call, field));
        return checked.policy()
                .orElseThrow(() -> Problem.fields(checked.findings().stream()
                        .limit(20)
                        .map(finding -> new Problem.FieldError("/" + field, finding.text()))
                        .toList()));
    }

    private Answer publish(Connection connection, Call call) throws SQLException {
        Map<String, String> files = new TreeMap<>();
        call.body()
                .path("files")
                .properties()
                .forEach(file ->
                        files.put(file.getKey(), file.getValue().stringValue("").replace("\r\n", "\n")));
        CompanyFolder folder = companies.proved(files);
        Optional<Company> company = folder.company();
        if (company.isEmpty()) {
            throw Problem.fields(folder.findings().stream()
                    .limit(20)
                    .map(finding -> new Problem.FieldError("/files", finding.text()))
                    .toList());
        }
        if (!company.get().id().equals(call.company())) {
            throw Problem.field(
                    "/files/company.yaml",
                    "This is the folder of " + company.get().id() + ".");
        }
        companies.publish(connection, call.company(), files, call.caller().name(), call.now());
        Audit.add(connection, call.caller(), call.now(), "publish-terms", Optional.empty(), Optional.empty());
        return Answer.created(JSON.objectNode()
                .put("company", call.company())
                .put("from", company.get().termsAt(call.now()).from().toString()));
    }
}
