package goodterms.terms.vocabulary;

import static goodterms.terms.vocabulary.Source.CLAIMED;
import static goodterms.terms.vocabulary.Source.COMPUTED;
import static goodterms.terms.vocabulary.Source.JUDGED;
import static goodterms.terms.vocabulary.Source.LEDGER;

import goodterms.terms.value.Type;
import goodterms.terms.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be asked of a page; each question has facts, axioms and outputs of its own. */
public enum Question {
    /** Somebody asks for money back on one payment. */
    REFUND(
            new FactList()
                    .moment("asked_at", LEDGER, "the moment you ask")
                    .moment("charged_at", LEDGER, "the moment you were charged")
                    .money("charged", LEDGER, "the amount you were charged")
                    .money("unused_value", COMPUTED, "the value of the time you have paid for and not yet had")
                    .word("interval", LEDGER, "the length of your billing period", "month", "year")
                    .word(
                            "payment_kind",
                            LEDGER,
                            "what the payment was for",
                            "subscription",
                            "overage",
                            "add_on",
                            "external")
                    .truth("first_after_trial", LEDGER, "it was the first charge after a free trial")
                    .truth("used_since_charge", LEDGER, "the product was used since the charge")
                    .truth("ever_used", LEDGER, "the product was ever used")
                    .moment("last_active", LEDGER, "the moment of the last use, or of the sign-up if there was none")
                    .truth("cancelled", LEDGER, "you have cancelled")
                    .momentIf("cancelled", "cancelled_at", LEDGER, "the moment you cancelled")
                    .moment("contacted_support_at", LEDGER, "the moment you first wrote to support about it")
                    .truth(
                            "cancellation_on_record",
                            LEDGER,
                            "a cancellation, or a message to support asking for one, is on record")
                    .truth("campaign_started", LEDGER, "a campaign has been started")
                    .word(
                            "reason",
                            CLAIMED,
                            "the reason you give",
                            "cancelled-late",
                            "not-used",
                            "technical",
                            "forgot",
                            "says-cancelled",
                            "changed-mind",
                            "other")
                    .word("fault_cause", JUDGED, "the cause of the fault", "none", "ours", "customer", "third-party")
                    .length("fault_length", JUDGED, "how long the fault lasted")
                    .truth("fault_documented", JUDGED, "the fault is documented")
                    .word(
                            "repeat_trial",
                            LEDGER,
                            "whether the trial repeats an earlier one under another name",
                            "none",
                            "suspected",
                            "confirmed")
                    .word("country", LEDGER, "the country you buy from", Locale.getISOCountries())
                    .truth("consumer", LEDGER, "you buy as a consumer")
                    .moment("contract_made_at", LEDGER, "the moment the contract was made")
                    .calendarDays(
                            "calendar_days_since_charge", COMPUTED, "the calendar days since the charge, in your zone"),
            List.of(
                    "charged_at <= asked_at",
                    "unused_value <= charged",
                    "!used_since_charge || ever_used",
                    "!used_since_charge || charged_at <= last_active",
                    "last_active <= asked_at",
                    "!cancelled || cancelled_at <= asked_at",
                    "!cancelled || cancellation_on_record",
                    "contacted_support_at <= asked_at",
                    "contract_made_at <= charged_at",
                    // A calendar day lasts 23 to 25 hours; an hour more each way for zones that changed their offset.
                    "asked_at - charged_at < days_of_hours(calendar_days_since_charge + 1, 26)",
                    "days_of_hours(calendar_days_since_charge - 1, 22) <= asked_at - charged_at"),
            List.of(
                    new Output("refund", Type.MONEY, Optional.empty(), "Money that goes back the way it came."),
                    new Output(
                            "credit",
                            Type.MONEY,
                            Optional.of(Value.Scalar.money(0)),
                            "Money that stays on the account for later invoices."),
                    new Output(
                            "refer to",
                            Type.TEXT,
                            Optional.of(new Value.Text("nobody")),
                            "The third party who holds the money and must be asked instead."))),

    /** Somebody asks to cancel. */
    CANCELLATION(
            new FactList()
                    .moment("asked_at", LEDGER, "the moment you ask")
                    .word("requester", LEDGER, "who asks", "owner", "member", "stranger", "company")
                    .word("channel", LEDGER, "where you ask", "portal", "support", "api")
                    .truth("company_name_matches", COMPUTED, "the company name given is the account's")
                    .truth("email_matches", COMPUTED, "the address given is the account's")
                    .truth("in_trial", LEDGER, "the free trial is running")
                    .word("interval", LEDGER, "the length of your billing period", "month", "year")
                    .truth("campaign_started", LEDGER, "a campaign has been started")
                    .moment("paid_until", LEDGER, "the end of the period you have paid for, or of the trial")
                    .money("owes", LEDGER, "what is still owed"),
            List.of(),
            List.of(
                    new Output(
                            "cancellation",
                            Type.oneOf("accepted", "refused"),
                            Optional.empty(),
                            "Whether the cancellation takes place."),
                    new Output(
                            "ends",
                            Type.oneOf("now", "period end", "trial end"),
                            Optional.empty(),
                            "When the subscription ends."),
                    new Output(
                            "features end",
                            Type.oneOf("now", "with the subscription"),
                            Optional.of(Value.Scalar.word(
                                    Type.oneOf("now", "with the subscription"), "with the subscription")),
                            "When the features that a clause ties to an activity stop."))),

    /** Somebody asks for another plan, quantity or interval. */
    CHANGE(
            new FactList()
                    .moment("asked_at", LEDGER, "the moment you ask")
                    .word("direction", COMPUTED, "whether the new price is higher", "up", "down", "sideways")
                    .word("what", LEDGER, "what is to change", "plan", "quantity", "interval")
                    .truth("over_new_limits", COMPUTED, "the account holds more than the new plan allows")
                    .truth("in_trial", LEDGER, "the free trial is running")
                    .moment("paid_until", LEDGER, "the end of the period you have paid for, or of the trial")
                    .money("unused_value", COMPUTED, "the value of the time you have paid for and not yet had")
                    .word("asked_by", LEDGER, "who asks", "owner", "member", "support"),
            List.of(),
            List.of(
                    new Output(
                            "change",
                            Type.oneOf("accepted", "blocked until it fits", "refused"),
                            Optional.empty(),
                            "Whether the change takes place."),
                    new Output(
                            "takes effect",
                            Type.oneOf("now", "period end"),
                            Optional.empty(),
                            "When the change takes place."),
                    new Output(
                            "unused time",
                            Type.oneOf("kept", "charged pro rata", "credit note"),
                            Optional.empty(),
                            "What becomes of the time paid for on the old plan.")));

    private final List<Fact> facts;
    private final List<String> axioms;
    private final List<Output> outputs;

    Question(FactList facts, List<String> axioms, List<Output> outputs) {
        this.facts = facts.facts();
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
