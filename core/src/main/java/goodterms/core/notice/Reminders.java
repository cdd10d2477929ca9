package goodterms.core.notice;

import goodterms.terms.value.Value.Scalar;
import goodterms.terms.vocabulary.Setting;
import java.time.Instant;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * How long ahead the customer is told of what comes by itself, in calendar days, as the terms said when the subscription
 * began or last renewed.
 *
 * @param trial before a trial ends; never if 0
 * @param renewal before a yearly period begins; never if 0
 * @param idle how long without activity end a free account; never if 0
 * @param idleWarning before that end
 * @param told what the customer was last told of: the moment it comes
 */
public record Reminders(long trial, long renewal, long idle, long idleWarning, Optional<Instant> told) {

    /** What holds where no page of the company says otherwise. */
    public static final Reminders ASSUMED = of(setting -> ((Scalar) setting.assumed()).raw());

    /** What these settings say, with nothing told yet. */
    public static Reminders of(ToLongFunction<Setting> days) {
        return new Reminders(
                days.applyAsLong(Setting.TRIAL_REMIND),
                days.applyAsLong(Setting.RENEWAL_REMIND),
                days.applyAsLong(Setting.FREE_CANCEL_AFTER),
                days.applyAsLong(Setting.FREE_WARN_BEFORE),
                Optional.empty());
    }

    /** The same, with the customer told of what comes at that moment. */
    public Reminders telling(Instant of) {
        return new Reminders(trial, renewal, idle, idleWarning, Optional.of(of));
    }

    /** The same that was told, by other lengths. */
    public Reminders by(Reminders lengths) {
        return new Reminders(lengths.trial, lengths.renewal, lengths.idle, lengths.idleWarning, told);
    }
}
