package goodterms.journal.story;

import goodterms.terms.clause.Clause;
import goodterms.terms.decision.Contradiction;
import goodterms.terms.decision.Rules;
import goodterms.terms.facts.FactText;
import goodterms.terms.facts.Facts;
import goodterms.terms.source.Fields;
import goodterms.terms.source.Spelling;
import goodterms.terms.source.Unreadable;
import goodterms.terms.source.Yaml;
import goodterms.terms.vocabulary.Output;
import goodterms.terms.vocabulary.Question;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the questions that stories ask of a company's page itself. */
record QuestionReader(Scene scene) {

    private static final Pattern GIVES = Pattern.compile("(.+?) by ([a-z0-9-]+)");

    /** A question, its facts, and what the page must answer. @throws Unreadable if no page answers it */
    Act.Decide read(Yaml asked, List<Yaml> gives) {
        Fields question = Fields.of(asked);
        Yaml.Scalar word = question.onlyKey("question");
        Rules rules = rules(word);
        Yaml stated = question.take(word.text());
        return new Act.Decide(
                supposed(rules, stated),
                gives.stream().map(line -> gives(rules, line)).toList(),
                Line.of(word.text(), stated));
    }

    private Rules rules(Yaml.Scalar word) {
        Question question = Arrays.stream(Question.values())
                .filter(it -> it.word().equals(word.text()))
                .findFirst()
                .orElseThrow(() -> new Unreadable(
                        word.at(),
                        "unknown-question",
                        "the question " + word.text() + " is not known",
                        Spelling.remedy(
                                word.text(),
                                Arrays.stream(Question.values())
                                        .map(Question::word)
                                        .toList())));
        // The latest terms: a story about a page is about the page as it stands.
        return scene.company()
                .termsAt(Instant.MAX)
                .rules(question)
                .orElseThrow(() -> new Unreadable(
                        word.at(),
                        "unanswered-question",
                        "no page of " + scene.company().name() + " governs the question " + word.text(),
                        "Ask a question that a page names under governs."));
    }

    private Supposed supposed(Rules rules, Yaml stated) {
        List<String> once = rules.clauses().stream()
                .filter(clause -> clause.once().isPresent())
                .map(Clause::id)
                .toList();
        FactText reader =
                new FactText(rules.question(), scene.company().currency().getCode(), once);
        Facts.Builder facts = Facts.about(rules.question());
        Map<String, String> written = new HashMap<>();
        Fields.of(stated).named((name, value) -> {
            Yaml.Scalar said = Fields.scalar(value);
            reader.read(said.at(), name.text(), said.text(), facts);
            written.put(name.text(), said.text());
            return said;
        });
        Facts built = facts.build();
        Contradiction.in(built).ifPresent(axiom -> {
            throw new Unreadable(
                    stated.at(),
                    "impossible-case",
                    "these facts can't all be true of one case: `" + axiom + "` always holds",
                    "Change the facts so that they go together.");
        });
        return new Supposed(built, written);
    }

    private static Gives gives(Rules rules, Yaml line) {
        String text = Fields.scalar(line).text();
        Matcher parts = GIVES.matcher(text);
        List<String> outputs =
                rules.question().outputs().stream().map(Output::name).toList();
        if (parts.matches()) {
            for (String output : outputs) {
                if (parts.group(1).startsWith(output + " ")) {
                    String value = parts.group(1).substring(output.length() + 1);
                    return new Gives(line.at(), output, value, clause(rules, line, parts.group(2)));
                }
            }
        }
        throw Fields.wrong(
                line,
                "an output, its value and the clause",
                "Write it like refund 27.55 by late-cancellation; outputs are " + String.join(", ", outputs) + ".");
    }

    private static String clause(Rules rules, Yaml line, String id) {
        List<String> ids = rules.clauses().stream().map(Clause::id).toList();
        if (!ids.contains(id)) {
            throw new Unreadable(line.at(), "unknown-clause", "the page has no clause " + id, Spelling.remedy(id, ids));
        }
        return id;
    }
}
