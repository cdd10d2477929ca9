package goodterms.server.api;

import goodterms.core.catalog.Company;
import goodterms.server.signin.Scope;
import goodterms.terms.clause.Clause;
import goodterms.terms.decision.Contradiction;
import goodterms.terms.decision.Decision;
import goodterms.terms.decision.Rules;
import goodterms.terms.explanation.Explaining;
import goodterms.terms.explanation.Explanation;
import goodterms.terms.explanation.ExplanationText;
import goodterms.terms.facts.FactText;
import goodterms.terms.facts.Facts;
import goodterms.terms.proof.Relevance;
import goodterms.terms.source.Position;
import goodterms.terms.source.Unreadable;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Question;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The row of the table at which the terms are asked about any case, of no account. */
final class DecideEndpoint {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Commands commands;

    DecideEndpoint(Commands commands) {
        this.commands = commands;
    }

    List<Endpoint> all() {
        return List.of(Endpoint.change(
                        "POST",
                        Endpoint.COMPANY + "/decisions",
                        "decide",
                        "terms",
                        "What the terms in force, now or at another moment, say of a case",
                        Scope.READ,
                        this::decide)
                .taking(schema())
                .giving(200, "answer"));
    }

    private static ObjectNode schema() {
        ObjectNode schema = Schema.object(List.of("question", "facts"));
        ObjectNode question = JSON.objectNode().put("type", "string");
        Arrays.stream(Question.values()).map(Question::word).forEach(question.putArray("enum")::add);
        Schema.field(schema, "question", question);
        Schema.field(schema, "at", ClockEndpoints.moment());
        ObjectNode facts = JSON.objectNode()
                .put("type", "object")
                .put("description", "What is known of the case, by the names of the vocabulary, as people write it.")
                .put("maxProperties", 100);
        ObjectNode value = facts.putObject("additionalProperties");
        value.putArray("type").add("string").add("number").add("boolean");
        value.put("maxLength", 200);
        return Schema.field(schema, "facts", facts);
    }

    private Answer decide(Connection connection, Call call) throws SQLException {
        Company company = commands.company(connection, call);
        String word = call.body().path("question").stringValue("");
        Instant at = call.body().has("at") ? ClockEndpoints.moment(call, "at") : call.now();
        Rules rules = company.termsAt(at).rules().values().stream()
                .filter(it -> it.question().word().equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.field("/question", "The company's pages do not answer " + word + "."));
        String currency = company.currency().getCode();
        Facts known = facts(call.body().path("facts"), rules, currency);
        Decision decision = rules.decide(known);
        Set<Fact> asks =
                decision.complete() ? Set.of() : Relevance.of(rules, known).asks();
        Explanation explanation = Explaining.of(decision, currency, asks);
        ObjectNode json = JSON.objectNode().put("complete", decision.complete());
        json.set("explanation", Shown.json(explanation));
        return Answer.ok(json.put("text", ExplanationText.of(explanation)));
    }

    private static Facts facts(JsonNode given, Rules rules, String currency) {
        List<String> once = rules.clauses().stream()
                .filter(clause -> clause.once().isPresent())
                .map(Clause::id)
                .toList();
        FactText text = new FactText(rules.question(), currency, once);
        Facts.Builder facts = Facts.about(rules.question());
        given.properties().forEach(fact -> {
            try {
                text.read(Position.line("facts", 1), fact.getKey(), words(fact.getValue()), facts);
            } catch (Unreadable wrong) {
                throw Problem.field("/facts/" + StrictJson.escaped(fact.getKey()), said(wrong));
            }
        });
        Facts built = facts.build();
        Contradiction.in(built).ifPresent(axiom -> {
            throw Problem.field("/facts", "These can't all be true of one case: " + axiom + " always holds.");
        });
        return built;
    }

    private static String said(Unreadable wrong) {
        return wrong.finding().message() + ". " + wrong.finding().remedy();
    }

    private static String words(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue() ? "yes" : "no";
        }
        return value.isString() ? value.stringValue() : value.asString();
    }
}
