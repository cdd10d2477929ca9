package goodterms.terms.vocabulary;

import static goodterms.terms.vocabulary.FactList.word;
import static goodterms.terms.vocabulary.Source.COMPUTED;
import static goodterms.terms.vocabulary.Source.LEDGER;

import java.util.List;
import java.util.Optional;

/** What is known when somebody asks for another plan, quantity or interval, and what can be answered. */
final class Changes {

    static final List<Fact> FACTS = new FactList()
            .moment("asked_at", LEDGER, "your request", "you ask on {}")
            .word(
                    "direction",
                    COMPUTED,
                    "the new price",
                    word("up", "higher"),
                    word("down", "lower"),
                    word("sideways", "the same"))
            .word(
                    "what",
                    LEDGER,
                    "what is to change",
                    word("plan", "the plan"),
                    word("quantity", "the quantity"),
                    word("interval", "the billing interval"))
            .truth(
                    "over_new_limits",
                    COMPUTED,
                    "the account holds more than the new plan allows",
                    "the account holds no more than the new plan allows")
            .truth("in_trial", LEDGER, "the free trial is running", "no free trial is running")
            .moment(
                    "paid_until",
                    LEDGER,
                    "the end of the period you have paid for, or of the trial",
                    "the period you have paid for, or the trial, ends on {}")
            .money(
                    "unused_value",
                    COMPUTED,
                    "the value of the time you have paid for and not yet had",
                    "the time you have paid for and not yet had is worth {}")
            .word(
                    "asked_by",
                    LEDGER,
                    "the one who asks",
                    word("owner", "an owner of the account"),
                    word("member", "a member of the account"),
                    word("support", "support"))
            .facts();

    /** What always holds between the facts, as conditions in the language of clauses. */
    static final List<String> AXIOMS = List.of();

    static final List<Output> OUTPUTS = List.of(
            Output.oneOf(
                    "change",
                    Optional.empty(),
                    "Whether the change takes place.",
                    word("accepted", "the change is accepted"),
                    word("blocked until it fits", "the change waits until what you have fits the new plan"),
                    word("refused", "the change is refused")),
            Output.oneOf(
                    "takes effect",
                    Optional.empty(),
                    "When the change takes place.",
                    word("now", "the change takes effect at once"),
                    word("period end", "the change takes effect with your next period")),
            Output.oneOf(
                    "unused time",
                    Optional.empty(),
                    "What becomes of the time paid for on the old plan.",
                    word("kept", "nothing is charged or credited for time you have paid for"),
                    word("charged pro rata", "you pay the difference for the rest of the period"),
                    word("credit note", "unused time of the old plan becomes a credit note")));

    private Changes() {}
}
