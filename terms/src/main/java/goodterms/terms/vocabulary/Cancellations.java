package goodterms.terms.vocabulary;

import static goodterms.terms.vocabulary.FactList.word;
import static goodterms.terms.vocabulary.Source.COMPUTED;
import static goodterms.terms.vocabulary.Source.LEDGER;

import java.util.List;
import java.util.Optional;

/** What is known when somebody asks to cancel, and what can be answered. */
final class Cancellations {

    static final List<Fact> FACTS = new FactList()
            .moment("asked_at", LEDGER, "your request", "you ask on {}")
            .word(
                    "requester",
                    LEDGER,
                    "the one who asks",
                    word("owner", "an owner of the account"),
                    word("member", "a member of the account"),
                    word("stranger", "somebody outside the account"),
                    word("company", "our own company"))
            .word(
                    "channel",
                    LEDGER,
                    "the way you ask",
                    word("portal", "through the portal"),
                    word("support", "through support"),
                    word("api", "through the API"))
            .truth(
                    "company_name_matches",
                    COMPUTED,
                    "the company name given is the account's",
                    "the company name given is not the account's")
            .truth(
                    "email_matches",
                    COMPUTED,
                    "the address given is the account's",
                    "the address given is not the account's")
            .truth("in_trial", LEDGER, "the free trial is running", "no free trial is running")
            .word(
                    "interval",
                    LEDGER,
                    "the length of your billing period",
                    word("month", "one month"),
                    word("year", "one year"))
            .truth("campaign_started", LEDGER, "a campaign has been started", "no campaign has been started")
            .moment(
                    "paid_until",
                    LEDGER,
                    "the end of the period you have paid for, or of the trial",
                    "the period you have paid for, or the trial, ends on {}")
            .money("owes", LEDGER, "what is still owed", "you still owe {}")
            .facts();

    /** What always holds between the facts, as conditions in the language of clauses. */
    static final List<String> AXIOMS = List.of();

    static final List<Output> OUTPUTS = List.of(
            Output.oneOf(
                    "cancellation",
                    Optional.empty(),
                    "Whether the cancellation takes place.",
                    word("accepted", "the cancellation is accepted"),
                    word("refused", "the cancellation is refused")),
            Output.oneOf(
                    "ends",
                    Optional.empty(),
                    "When the subscription ends.",
                    word("now", "the subscription ends at once"),
                    word("period end", "the subscription ends with the period you have paid for"),
                    word("trial end", "the subscription ends with the trial")),
            Output.oneOf(
                    "features end",
                    Optional.of("with the subscription"),
                    "When the features that a clause ties to an activity stop.",
                    word("now", "the features tied to it stop at once"),
                    word("with the subscription", "every feature stays as long as the subscription")));

    private Cancellations() {}
}
