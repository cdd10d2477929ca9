package goodterms.core.identity;

/** Whether a trial repeats an earlier one under another name: suspected by evidence, confirmed by a person. */
public enum RepeatTrial {
    NONE,
    SUSPECTED,
    CONFIRMED
}
