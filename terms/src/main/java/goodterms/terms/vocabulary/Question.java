package goodterms.terms.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be asked of a page; each question has facts, axioms and outputs of its own. */
public enum Question {
    /** Somebody asks for money back on one payment. */
    REFUND(Refunds.FACTS, Refunds.AXIOMS, Refunds.OUTPUTS),

    /** Somebody asks to cancel. */
    CANCELLATION(Cancellations.FACTS, Cancellations.AXIOMS, Cancellations.OUTPUTS),

    /** Somebody asks for another plan, quantity or interval. */
    CHANGE(Changes.FACTS, Changes.AXIOMS, Changes.OUTPUTS);

    private final List<Fact> facts;
    private final List<String> axioms;
    private final List<Output> outputs;

    Question(List<Fact> facts, List<String> axioms, List<Output> outputs) {
        this.facts = facts;
        this.axioms = axioms;
        this.outputs = outputs;
    }

    /** Its facts, each at the place its slot names. */
    public List<Fact> facts() {
        return facts;
    }

    /** What always holds between the facts, as conditions in the language of clauses. */
    public List<String> axioms() {
        return axioms;
    }

    /** The parts of its answer, in the order people read them. */
    public List<Output> outputs() {
        return outputs;
    }

    /** The fact of that name, if this question has it. */
    public Optional<Fact> fact(String name) {
        return facts.stream().filter(fact -> fact.name().equals(name)).findFirst();
    }

    /** The question's word on pages and in commands: {@code refund}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
