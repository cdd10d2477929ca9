package goodterms.journal.remote;

import goodterms.core.catalog.Company;
import goodterms.journal.story.Supposed;
import goodterms.terms.decision.Decision;
import goodterms.terms.explanation.Explaining;
import goodterms.terms.explanation.ExplanationText;
import goodterms.terms.proof.Relevance;
import goodterms.terms.vocabulary.Fact;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Asks a server about a case of no account: it must say what the pages say here, to the last condition. */
final class Supposing {

    private Supposing() {}

    /** What the server says instead, if it says anything else. */
    static Optional<String> otherwise(Api api, Company company, Supposed supposed, Decision decision, Instant at) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("question", supposed.question().word())
                .put("at", at.toString());
        ObjectNode facts = body.putObject("facts");
        supposed.written().forEach(facts::put);
        String said = api.send("POST", "/decisions", body.toString())
                .body()
                .path("text")
                .stringValue("");
        return said.equals(text(company, supposed, decision, at))
                ? Optional.empty()
                : Optional.of("the server decides otherwise: " + said);
    }

    private static String text(Company company, Supposed supposed, Decision decision, Instant at) {
        Set<Fact> asks = company.termsAt(at)
                .rules(supposed.question())
                .filter(_ -> !decision.complete())
                .map(rules -> Relevance.of(rules, supposed.facts()).asks())
                .orElse(Set.of());
        return ExplanationText.of(Explaining.of(decision, company.currency().getCode(), asks));
    }
}
