package goodterms.terms.vocabulary;

import static goodterms.terms.vocabulary.FactList.word;
import static goodterms.terms.vocabulary.Source.CLAIMED;
import static goodterms.terms.vocabulary.Source.COMPUTED;
import static goodterms.terms.vocabulary.Source.JUDGED;
import static goodterms.terms.vocabulary.Source.LEDGER;

import goodterms.terms.value.Value;
import java.util.List;
import java.util.Optional;

/** What is known when somebody asks for money back on one payment, and what can be answered. */
final class Refunds {

    static final List<Fact> FACTS = new FactList()
            .moment("asked_at", LEDGER, "your request", "you ask on {}")
            .moment("charged_at", LEDGER, "the charge", "the charge was made on {}")
            .money("charged", LEDGER, "the amount you were charged", "you were charged {}")
            .money(
                    "unused_value",
                    COMPUTED,
                    "the value of the time you have paid for and not yet had",
                    "the time you have paid for and not yet had is worth {}")
            .word(
                    "interval",
                    LEDGER,
                    "the length of your billing period",
                    word("month", "one month"),
                    word("year", "one year"))
            .word(
                    "payment_kind",
                    LEDGER,
                    "what you paid for",
                    word("subscription", "the subscription"),
                    word("overage", "use above the limits"),
                    word("add_on", "an add-on"),
                    word("external", "something another company charges"))
            .truth(
                    "first_after_trial",
                    LEDGER,
                    "it was the first charge after a free trial",
                    "it was not the first charge after a free trial")
            .truth(
                    "used_since_charge",
                    LEDGER,
                    "the product was used since the charge",
                    "the product was not used since the charge")
            .truth("ever_used", LEDGER, "the product was used at least once", "the product was never used")
            .moment(
                    "last_active",
                    LEDGER,
                    "the last use (or the sign-up, if there was none)",
                    "the product was last used on {}")
            .truth("cancelled", LEDGER, "you have cancelled", "you have not cancelled")
            .momentIf("cancelled", "cancelled_at", LEDGER, "your cancellation", "you cancelled on {}")
            .moment(
                    "contacted_support_at",
                    LEDGER,
                    "your first message to support about it",
                    "you first wrote to support about it on {}")
            .truth(
                    "cancellation_on_record",
                    LEDGER,
                    "a cancellation, or a message to support asking for one, is on record",
                    "neither a cancellation nor a message to support asking for one is on record")
            .truth("campaign_started", LEDGER, "a campaign has been started", "no campaign has been started")
            .word(
                    "reason",
                    CLAIMED,
                    "the reason you give",
                    word("cancelled-late", "that you cancelled late"),
                    word("not-used", "that you did not use the product"),
                    word("technical", "a technical problem"),
                    word("forgot", "that you forgot the subscription"),
                    word("says-cancelled", "that you had cancelled before"),
                    word("changed-mind", "a change of mind"),
                    word("other", "another one"))
            .word(
                    "fault_cause",
                    JUDGED,
                    "the cause of the fault",
                    word("none", "nowhere, as there was no fault"),
                    word("ours", "on our side"),
                    word("customer", "on your side"),
                    word("third-party", "with a third party"))
            .length("fault_length", JUDGED, "the length of the fault", "the fault lasted {}")
            .truth("fault_documented", JUDGED, "the fault is documented", "the fault is not documented")
            .word(
                    "repeat_trial",
                    LEDGER,
                    "a repeat of the trial under another name",
                    word("none", "not in question"),
                    word("suspected", "suspected"),
                    word("confirmed", "confirmed"))
            .country("country", LEDGER, "the country you buy from")
            .truth("consumer", LEDGER, "you buy as a consumer", "you do not buy as a consumer")
            .moment("contract_made_at", LEDGER, "the contract", "the contract was made on {}")
            .calendarDays(
                    "calendar_days_since_charge",
                    COMPUTED,
                    "the time since the charge (counted in your time zone)",
                    "since the charge {} have passed")
            .facts();

    /** What always holds between the facts, as conditions in the language of clauses. */
    static final List<String> AXIOMS = List.of(
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
            "days_of_hours(calendar_days_since_charge - 1, 22) <= asked_at - charged_at");

    static final List<Output> OUTPUTS = List.of(
            Output.money(
                    "refund",
                    Optional.empty(),
                    "Money that goes back the way it came.",
                    "we return {}",
                    "we return nothing"),
            Output.money(
                    "credit",
                    Optional.of(Value.Scalar.money(0)),
                    "Money that stays on the account for later invoices.",
                    "we credit your account with {}",
                    "we give no credit"),
            Output.text(
                    "refer to",
                    "nobody",
                    "The third party who holds the money and must be asked instead.",
                    "the one to ask is {}",
                    "there is nobody else to ask"));

    private Refunds() {}
}
