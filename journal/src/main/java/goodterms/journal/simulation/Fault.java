package goodterms.journal.simulation;

/** What goes wrong around an account, and how often: once in so many times that it could. */
enum Fault {
    /** What is asked of the world never gets there; the shell hears nothing and asks again later. */
    REQUEST_LOST(12),
    /** It is done, but the answer gets lost; the shell asks again later, under the same key. */
    ANSWER_LOST(12),
    /** The answer comes hours or days late, when something else may have been asked. */
    ANSWER_LATE(8),
    /** The answer comes once more, later on. */
    ANSWER_TWICE(8),
    /** The shell stops before it has written what a command led to, and whoever gave it hears nothing. */
    CRASH_BEFORE_WRITING(300),
    /** The shell stops with everything written and nothing of it carried out. */
    CRASH_AFTER_WRITING(160),
    /** The shell stops between carrying something out and marking it as carried out. */
    CRASH_BEFORE_MARKING(120),
    /** The shell stops while nothing goes on. */
    CRASH_AT_REST(200),
    /** Nobody looks for a while at what is due; the next command or look finds it. */
    NOBODY_LOOKS(10);

    private final int oneIn;

    Fault(int oneIn) {
        this.oneIn = oneIn;
    }

    /** Whether it strikes now. */
    boolean strikes(Chance chance) {
        return chance.oneIn(oneIn);
    }
}
