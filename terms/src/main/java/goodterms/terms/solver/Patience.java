package goodterms.terms.solver;

import de.uni_freiburg.informatik.ultimate.smtinterpol.smtlib2.TerminationRequest;

/**
 * How long the solver may search: a number of steps for one question, and one for all questions of a solver. Steps, not
 * seconds, so that the same page has the same findings on every machine.
 */
final class Patience implements TerminationRequest {

    private final long perQuestion;
    private long left;
    private long leftInAll;

    Patience(long perQuestion, long inAll) {
        this.perQuestion = perQuestion;
        this.left = perQuestion;
        this.leftInAll = inAll;
    }

    /** Lets a new question take as long as the first; false once all is used up. */
    boolean renew() {
        left = perQuestion;
        return leftInAll > 0;
    }

    /** Called by the solver at every step. */
    @Override
    public boolean isTerminationRequested() {
        left--;
        leftInAll--;
        return left < 0 || leftInAll < 0;
    }
}
