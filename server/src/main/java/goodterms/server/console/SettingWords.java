package goodterms.server.console;

import goodterms.terms.phrase.ValueWords;
import goodterms.terms.value.Kind;
import goodterms.terms.value.Value;
import goodterms.terms.value.Value.Scalar;
import goodterms.terms.vocabulary.Setting;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How staff call the settings of pages and what they are set to. */
final class SettingWords {

    private static final Map<String, String> NAMES = read("""
            trial.length               | Length of a trial
            trial.card                 | Card for a trial
            trial.then                 | After a trial
            trial.cancel               | Cancelled trial
            trial.remind-before        | Reminder before a trial ends
            renewal.remind-before      | Reminder before a yearly renewal
            refund.retries             | Failed refund, tried again
            dispute.service            | Access during a dispute
            dispute.lost-then          | After a dispute that was lost
            hold.cancel-after          | End after a hold
            pause.at-most              | Longest pause
            payment.retries            | Failed charge, tried again
            payment.suspend-after      | Access stops when unpaid
            freeze.after               | Freeze when unpaid
            freeze.cancel-after        | End after a freeze
            free.cancel-after-inactive | End of an unused free account
            free.warn-before           | Warning before that end
            content.delete-after       | Deletion of content
            content.count-from         | Count until deletion
            backups.delete-after       | Deletion from backups
            people.forget              | Forgetting people
            support.reply-target       | Aim for an answer
            support.reply-limit        | Answer at the latest
            support.hours              | Hours of support
            case.reopen-within         | Second look at a declined request
            usage.warn-at              | Warning of use
            usage.late-within          | Use that is reported late
            overage.billed             | Use above the limits
            terms.govern               | Version that judges a payment
            terms.announce-before      | Notice of a new version
            terms.accepted-by          | Acceptance of a new version
            """);

    private static final Map<String, String> VALUES = read("""
            trial.card required                | needed
            trial.card not-required            | not needed
            trial.then bill                    | the first charge
            trial.then hold                    | a hold
            trial.cancel not-again             | can’t be taken up again
            trial.cancel reactivate            | can be taken up again
            dispute.service keep               | access stays
            dispute.service suspend            | access stops
            dispute.lost-then end              | the subscription ends
            dispute.lost-then keep             | the subscription goes on
            content.count-from cancellation    | from the cancellation
            content.count-from access-end      | from the end of access
            people.forget on-request           | when they ask
            people.forget with-content         | once content has left backups
            overage.billed next-cycle          | with the next period
            overage.billed at-once             | at once
            terms.govern charge                | the one in force at the charge
            terms.govern charge-or-accepted    | the one in force at the charge, or a later one once accepted
            terms.govern request               | the one in force at the request
            terms.accepted-by continued-use    | by going on
            terms.accepted-by click            | by a click
            trial.length 0                     | no trial
            pause.at-most 0                    | not offered
            free.cancel-after-inactive 0       | never
            """);

    private static final Map<String, String> DAYS = Map.of(
            "mon", "Monday",
            "tue", "Tuesday",
            "wed", "Wednesday",
            "thu", "Thursday",
            "fri", "Friday",
            "sat", "Saturday",
            "sun", "Sunday");

    private static final Pattern HOURS =
            Pattern.compile("(?i)([a-z]{3})-([a-z]{3}) (\\d\\d:\\d\\d)-(\\d\\d:\\d\\d) (\\S+)");

    private SettingWords() {}

    private static Map<String, String> read(String table) {
        return table.lines()
                .map(line -> line.split(" *\\| *"))
                .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));
    }

    /** What a setting is called. */
    static String name(Setting setting) {
        return NAMES.getOrDefault(setting.key(), setting.key());
    }

    /** What it is set to; every word that can stand there has its own. */
    static String value(Setting setting, Value value, String currency) {
        return switch (value) {
            case Scalar it -> VALUES.getOrDefault(setting.key() + " " + written(it), new ValueWords(currency).of(it));
            case Value.Schedule it -> it.days().equals(List.of()) ? "never" : new ValueWords(currency).of(it);
            case Value.Text it -> hours(it.text());
        };
    }

    private static String written(Scalar value) {
        return value.type().kind() == Kind.WORD ? value.word() : String.valueOf(value.raw());
    }

    private static String hours(String text) {
        Matcher parts = HOURS.matcher(text);
        return parts.matches()
                ? day(parts.group(1)) + " to " + day(parts.group(2)) + ", " + parts.group(3) + " to " + parts.group(4)
                        + " (" + parts.group(5).replace('_', ' ') + ")"
                : text;
    }

    private static String day(String word) {
        return DAYS.getOrDefault(word.toLowerCase(Locale.ROOT), word);
    }
}
