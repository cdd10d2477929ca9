package goodterms.terms.policy;

import goodterms.terms.page.Block.ClauseBlock;
import goodterms.terms.page.Line;
import goodterms.terms.page.Page;
import goodterms.terms.source.Name;
import goodterms.terms.source.Spelling;
import goodterms.terms.vocabulary.Output;
import goodterms.terms.vocabulary.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The clause blocks of a page, sorted by the question they answer; those that can't be read are left out. */
final class Blocks {

    private static final int MOST_LINES = 100;

    private final Page page;
    private final Findings findings;

    private Blocks(Page page, Findings findings) {
        this.page = page;
        this.findings = findings;
    }

    static Map<Question, List<ClauseBlock>> byQuestion(Page page, Findings findings) {
        Blocks blocks = new Blocks(page, findings);
        Map<Question, List<ClauseBlock>> byQuestion = new EnumMap<>(Question.class);
        Set<String> ids = new HashSet<>();
        for (ClauseBlock block : page.clauses()) {
            if (blocks.isGood(block, ids)) {
                blocks.question(block)
                        .ifPresent(question -> byQuestion
                                .computeIfAbsent(question, _ -> new ArrayList<>())
                                .add(block));
            }
        }
        return byQuestion;
    }

    private boolean isGood(ClauseBlock block, Set<String> ids) {
        if (!goodName(block) || !goodLines(block)) {
            return false;
        }
        if (!ids.add(block.id())) {
            findings.add(
                    block.at(),
                    "duplicate-clause",
                    "there is already a clause called " + block.id(),
                    "Give this one another name.");
            return false;
        }
        return true;
    }

    private boolean goodName(ClauseBlock block) {
        if (block.id().isEmpty()) {
            findings.add(
                    block.at(),
                    "bad-name",
                    "this clause has no name",
                    "Write one behind the word clause, such as ```clause late-cancellation.");
        } else if (!Name.isGood(block.id())) {
            findings.add(Name.refused(block.at(), block.id(), "a clause").finding());
        }
        return Name.isGood(block.id());
    }

    private boolean goodLines(ClauseBlock block) {
        if (block.lines().size() > MOST_LINES) {
            findings.add(
                    block.at(),
                    "too-long",
                    block.id() + " has " + block.lines().size() + " lines, more than " + MOST_LINES,
                    "Make several clauses of it.");
            return false;
        }
        for (Line line : block.lines()) {
            if (line.value().isEmpty() && !line.key().equals("default")) {
                findings.add(
                        line.at(),
                        "not-a-line",
                        "“" + line.key() + "” in " + block.id() + " is no line of a clause",
                        "Write `key: value`, such as `when: cancelled`.");
                return false;
            }
        }
        if (block.stated().isEmpty()) {
            findings.add(
                    block.at(),
                    "unstated",
                    "no sentence stands above " + block.id(),
                    "Say in prose, under the same heading, what the clause does: decisions quote it.");
            return false;
        }
        return true;
    }

    private Optional<Question> question(ClauseBlock block) {
        Set<Question> questions = ClauseReader.questions(block);
        if (questions.isEmpty()) {
            findings.add(
                    block,
                    block.at(),
                    "says-nothing",
                    block.id() + " says nothing that answers a question",
                    meant(block));
            return Optional.empty();
        }
        if (questions.size() > 1) {
            findings.add(
                    block,
                    block.at(),
                    "two-questions",
                    block.id() + " answers more than one question",
                    "Make it one clause for each question.");
            return Optional.empty();
        }
        Question question = questions.iterator().next();
        Set<Question> governs = page.front().governs();
        if (!governs.isEmpty() && !governs.contains(question)) {
            findings.add(
                    block.at(),
                    "not-governed",
                    block.id() + " answers " + question.word() + ", which the front matter doesn't say it governs",
                    "Add " + question.word() + " to `governs`, or move the clause to the page that governs it.");
        }
        return Optional.of(question);
    }

    private static String meant(ClauseBlock block) {
        List<String> outputs = Arrays.stream(Question.values())
                .flatMap(question -> question.outputs().stream())
                .map(Output::name)
                .toList();
        return block.lines().stream()
                .flatMap(line -> Spelling.closest(line.key(), outputs).stream())
                .findFirst()
                .map(output -> "Did you mean `" + output + ":`?")
                .orElse("Add an output, such as `refund: 0` or `ends: period end`.");
    }
}
