package goodterms.terms.solver;

import de.uni_freiburg.informatik.ultimate.logic.ConstantTerm;
import de.uni_freiburg.informatik.ultimate.logic.Logics;
import de.uni_freiburg.informatik.ultimate.logic.Rational;
import de.uni_freiburg.informatik.ultimate.logic.SMTLIBException;
import de.uni_freiburg.informatik.ultimate.logic.Script;
import de.uni_freiburg.informatik.ultimate.logic.Sort;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import de.uni_freiburg.informatik.ultimate.logic.Theory;
import de.uni_freiburg.informatik.ultimate.smtinterpol.DefaultLogger;
import de.uni_freiburg.informatik.ultimate.smtinterpol.LogProxy;
import de.uni_freiburg.informatik.ultimate.smtinterpol.smtlib2.SMTInterpol;

/**
 * SMTInterpol, asked about whole numbers and truths through its own terms.
 *
 * <p>Its limit is a number of steps, not of seconds: the same question has the same answer on every machine.
 */
public final class Solver {

    /** What a page asks takes some hundred steps; this is about a second. */
    public static final long STEPS = 50_000;

    /** A page of 50 clauses with a fault in every second one takes 150,000. */
    private static final long STEPS_IN_ALL = 1_000_000;

    private final Patience patience;
    private final SMTInterpol script;
    private final Theory theory;
    private final Sort number;
    private final Sort truth;
    /** After an error nothing it says can be trusted. */
    private boolean broken;

    /** With nothing declared yet. */
    public Solver() {
        this(STEPS);
    }

    /** @param steps how far it goes before an outcome is {@link Outcome#UNKNOWN} */
    public Solver(long steps) {
        LogProxy silent = new DefaultLogger();
        silent.setLoglevel(LogProxy.LOGLEVEL_OFF);
        patience = new Patience(steps, STEPS_IN_ALL);
        script = new SMTInterpol(silent, patience);
        script.setOption(":produce-models", true);
        script.setOption(":global-declarations", true);
        script.setLogic(Logics.QF_UFLIA);
        theory = script.getTheory();
        number = script.sort("Int");
        truth = script.sort("Bool");
    }

    Theory theory() {
        return theory;
    }

    /** A number that can be any. */
    Term anyNumber(String name) {
        script.declareFun(name, Script.EMPTY_SORT_ARRAY, number);
        return script.term(name);
    }

    /** A truth that can be either. */
    Term anyTruth(String name) {
        script.declareFun(name, Script.EMPTY_SORT_ARRAY, truth);
        return script.term(name);
    }

    Term constant(long value) {
        return Rational.valueOf(value, 1).toTerm(number);
    }

    /** From here on only cases in which this holds are looked at, until the next {@link #leave} of an outer level. */
    public void require(Term condition) {
        try {
            script.assertTerm(condition);
        } catch (SMTLIBException | UnsupportedOperationException e) {
            broken = true;
        }
    }

    /** Narrows the cases to those in which all of these hold; {@link #leave} takes it back. */
    public Outcome enter(Term... conditions) {
        script.push(1);
        for (Term condition : conditions) {
            require(condition);
        }
        return check();
    }

    /** Narrows nothing yet: what is required from here on is taken back by {@link #leave}. */
    public void enter() {
        script.push(1);
    }

    /** Takes back the last {@link #enter}. */
    public void leave() {
        script.pop(1);
    }

    /** Whether all of these can hold at once. */
    public Outcome ask(Term... conditions) {
        Outcome outcome = enter(conditions);
        leave();
        return outcome;
    }

    private Outcome check() {
        if (broken || !patience.renew()) {
            return Outcome.UNKNOWN;
        }
        try {
            return switch (script.checkSat()) {
                case SAT -> Outcome.POSSIBLE;
                case UNSAT -> Outcome.IMPOSSIBLE;
                case UNKNOWN -> Outcome.UNKNOWN;
            };
        } catch (SMTLIBException | UnsupportedOperationException e) {
            broken = true;
            return Outcome.UNKNOWN;
        }
    }

    /** What a term is in the case last found: a number, or 1 and 0 for a truth. Only after {@link Outcome#POSSIBLE}. */
    public long value(Term term) {
        Term value = script.getModel().evaluate(term);
        if (value instanceof ConstantTerm constant && constant.getValue() instanceof Rational rational) {
            return rational.numerator().longValueExact();
        }
        return value.equals(theory.mTrue) ? 1 : 0;
    }
}
