package goodterms.terms.vocabulary;

import goodterms.terms.value.Type;
import goodterms.terms.value.Value;
import goodterms.terms.value.Value.Scalar;
import goodterms.terms.value.Value.Schedule;
import goodterms.terms.value.Value.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a page says that depends on no condition: a parameter whose name the engine knows. */
public enum Setting {
    TRIAL_LENGTH("trial.length", days(0), "How many calendar days a free trial lasts; none if 0."),
    TRIAL_CARD(
            "trial.card",
            word("required", "required", "not-required"),
            "Whether a trial starts only with a payment method."),
    TRIAL_THEN("trial.then", word("bill", "bill", "hold"), "What follows a trial: the first charge, or a hold."),
    TRIAL_CANCEL(
            "trial.cancel",
            word("not-again", "not-again", "reactivate"),
            "Whether a cancelled trial can be taken up again with the days that remain."),
    TRIAL_REMIND("trial.remind-before", days(3), "How many calendar days before a trial ends a reminder goes out."),
    RENEWAL_REMIND(
            "renewal.remind-before", days(7), "How many calendar days before a yearly renewal a reminder goes out."),
    REFUND_RETRIES(
            "refund.retries",
            new Schedule(List.of(1, 3, 7)),
            "How many calendar days after each failure a refund is tried again, before a person must see to it."),
    DISPUTE_SERVICE(
            "dispute.service",
            word("keep", "keep", "suspend"),
            "Whether access stops while a payment is contested at the bank."),
    DISPUTE_LOST_THEN(
            "dispute.lost-then",
            word("end", "end", "keep"),
            "Whether a subscription ends when a payment of it was contested at the bank and lost."),
    HOLD_CANCEL_AFTER(
            "hold.cancel-after",
            days(30),
            "How many calendar days after a trial expired into a hold the company ends the account."),
    PAUSE_AT_MOST(
            "pause.at-most",
            days(0),
            "How many calendar days a paid period may stand still at a time; pausing is not offered if 0."),
    PAYMENT_RETRIES(
            "payment.retries",
            new Schedule(List.of(1, 3, 5)),
            "On which calendar days after a failed charge it is tried again."),
    PAYMENT_SUSPEND_AFTER(
            "payment.suspend-after", days(7), "How many calendar days after the first failed charge access stops."),
    FREEZE_AFTER(
            "freeze.after", days(14), "How many calendar days after the first failed charge an account is frozen."),
    FREEZE_CANCEL_AFTER(
            "freeze.cancel-after", days(180), "How many calendar days after the freeze the company ends the account."),
    FREE_CANCEL_AFTER(
            "free.cancel-after-inactive",
            days(0),
            "How many calendar days without activity end a free account; never if 0."),
    FREE_WARN_BEFORE("free.warn-before", days(30), "How many calendar days before that end a warning goes out."),
    CONTENT_DELETE_AFTER(
            "content.delete-after", days(30), "How many calendar days after the count starts content is deleted."),
    CONTENT_COUNT_FROM(
            "content.count-from",
            word("access-end", "cancellation", "access-end"),
            "What the days until deletion are counted from."),
    BACKUPS_DELETE_AFTER(
            "backups.delete-after",
            days(60),
            "How many calendar days after the same moment content is gone from backups."),
    PEOPLE_FORGET(
            "people.forget",
            word("on-request", "on-request", "with-content"),
            "When who the people of an ended account were is forgotten: when they ask, or once content has left backups."),
    SUPPORT_REPLY_TARGET("support.reply-target", hours(24), "In how many business hours support aims to answer."),
    SUPPORT_REPLY_LIMIT(
            "support.reply-limit", hours(48), "In how many business hours support has answered at the latest."),
    SUPPORT_HOURS("support.hours", new Text("mon-fri 09:00-17:00 UTC"), "When support is open: days, hours and zone."),
    CASE_REOPEN_WITHIN(
            "case.reopen-within",
            days(30),
            "Within how many calendar days a customer can have a declined request looked at once more."),
    USAGE_WARN_AT("usage.warn-at", percent(8_000), "At which share of a limit the customer is warned, besides 100 %."),
    USAGE_LATE(
            "usage.late-within",
            days(3),
            "How many calendar days after a usage period its use is still taken; it then counts in the next."),
    OVERAGE_BILLED(
            "overage.billed", word("next-cycle", "next-cycle", "at-once"), "When use above the limits is billed."),
    TERMS_GOVERN(
            "terms.govern",
            word("charge", "charge", "charge-or-accepted", "request"),
            "Which version of the page judges a payment: the one in force when it was charged, that one or a later one"
                    + " once it is accepted, or the one in force when it is asked about."),
    TERMS_ANNOUNCE(
            "terms.announce-before",
            days(14),
            "How many calendar days before a new version comes into force customers are told of it."),
    TERMS_ACCEPT(
            "terms.accepted-by",
            word("continued-use", "continued-use", "click"),
            "How a customer accepts a new version of the page.");

    private final String key;
    private final Value assumed;
    private final String doc;

    Setting(String key, Value assumed, String doc) {
        this.key = key;
        this.assumed = assumed;
        this.doc = doc;
    }

    /** The name pages use: {@code trial.length}. */
    public String key() {
        return key;
    }

    /** What holds where no page of the company sets it. */
    public Value assumed() {
        return assumed;
    }

    /** The type of its value. */
    public Type type() {
        return assumed.type();
    }

    /** One sentence for the reference. */
    public String doc() {
        return doc;
    }

    /** The setting of that name, if there is one. */
    public static Optional<Setting> named(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }

    private static Value days(long days) {
        return new Scalar(Type.CALENDAR_DAYS, days);
    }

    private static Value hours(long hours) {
        return new Scalar(Type.BUSINESS_HOURS, hours);
    }

    private static Value percent(long hundredths) {
        return new Scalar(Type.PERCENT, hundredths);
    }

    private static Value word(String assumed, String... words) {
        return Scalar.word(Type.oneOf(words), assumed);
    }
}
