package goodterms.cli;

import goodterms.terms.value.Kind;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Output;
import goodterms.terms.vocabulary.Question;
import goodterms.terms.vocabulary.Source;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code goodterms facts}: what clauses may read and give, question by question. */
@Command(
        name = "facts",
        description = "List the facts that clauses may read and the outputs they may give, question by question.",
        mixinStandardHelpOptions = true)
final class FactsCommand implements Callable<Integer> {

    @Mixin
    private final Screen screen = new Screen();

    @Parameters(
            arity = "0..1",
            paramLabel = "QUESTION",
            description = "Only this question: refund, cancellation or change.")
    private Optional<Question> only = Optional.empty();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        List<Question> questions = only.map(List::of).orElse(List.of(Question.values()));
        if (json) {
            screen.print(Json.text(questions.stream().map(Asked::of).toList()));
        } else {
            print(questions.getFirst());
            questions.stream().skip(1).forEach(question -> {
                screen.print("");
                print(question);
            });
        }
        return GoodTerms.FINE;
    }

    private void print(Question question) {
        screen.title("# " + question.word());
        screen.print("");
        Table facts = new Table("fact", "takes", "source", "what it is");
        question.facts().forEach(fact -> facts.row(fact.name(), Shown.type(fact.type()), source(fact), meaning(fact)));
        screen.print(facts);
        if (!question.axioms().isEmpty()) {
            screen.print("");
            screen.title("always true");
            question.axioms().forEach(screen::print);
        }
        screen.print("");
        Table outputs = new Table("output", "takes", "unless said", "what it is");
        question.outputs()
                .forEach(
                        output -> outputs.row(output.name(), Shown.type(output.type()), assumed(output), output.doc()));
        screen.print(outputs);
    }

    private static String meaning(Fact fact) {
        return fact.phrase()
                + fact.guard().map(guard -> " (only where " + guard + ")").orElse("");
    }

    private static String source(Fact fact) {
        return fact.source().name().toLowerCase(Locale.ROOT);
    }

    private static String assumed(Output output) {
        return output.assumed().map(Shown::value).orElse("a gap");
    }

    /** One question in JSON. */
    private record Asked(Question question, List<Known> facts, List<String> axioms, List<Given> outputs) {

        static Asked of(Question question) {
            return new Asked(
                    question,
                    question.facts().stream().map(Known::of).toList(),
                    question.axioms(),
                    question.outputs().stream().map(Given::of).toList());
        }
    }

    /** One fact in JSON. */
    private record Known(
            String name,
            Kind kind,
            List<String> words,
            long least,
            long most,
            Source source,
            Optional<String> guard,
            String phrase) {

        static Known of(Fact fact) {
            return new Known(
                    fact.name(),
                    fact.type().kind(),
                    fact.type().words(),
                    fact.least(),
                    fact.most(),
                    fact.source(),
                    fact.guard(),
                    fact.phrase());
        }
    }

    /** One output in JSON. */
    private record Given(String name, Kind kind, List<String> words, Optional<String> assumed, String doc) {

        static Given of(Output output) {
            return new Given(
                    output.name(),
                    output.type().kind(),
                    output.type().words(),
                    output.assumed().map(Shown::value),
                    output.doc());
        }
    }
}
