package goodterms.core.life;

import goodterms.core.account.CaseCommand;
import goodterms.core.account.CaseEvent.FindingRecorded;
import goodterms.core.account.DeskEvent.ProposalWithdrawn;
import goodterms.core.account.MoneyRefusal;
import goodterms.core.account.Outcome;
import goodterms.core.account.PeopleEvent.RepeatTrialMarked;
import goodterms.core.account.Refusal;
import goodterms.core.cases.Case;
import goodterms.core.cases.CaseFinding;
import goodterms.core.cases.CaseId;
import goodterms.core.payment.Payment;
import goodterms.terms.decision.Rules;
import goodterms.terms.facts.Facts;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Question;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What people of the company find out; a page that hangs on it is asked again. */
final class Investigating {

    private Investigating() {}

    static Outcome find(Unfolding life, CaseCommand.RecordFinding command) {
        Optional<Refusal> refusal = Staff.required(life, command.by()).or(() -> nothingToFind(life, command));
        if (refusal.isPresent()) {
            return Unfolding.refused(refusal.get());
        }
        life.then(new FindingRecorded(life.now(), command.caseId(), command.finding(), command.by()));
        command.finding()
                .repeatTrial()
                .ifPresent(mark -> life.then(
                        new RepeatTrialMarked(life.now(), mark, command.by(), "found for " + command.caseId())));
        again(life, command.caseId(), command.finding());
        return life.accepted();
    }

    private static Optional<Refusal> nothingToFind(Unfolding life, CaseCommand.RecordFinding command) {
        if (life.account().desk().open(command.caseId()).isEmpty()) {
            return Optional.of(new MoneyRefusal.NoOpenCase(command.caseId()));
        }
        return command.finding().isEmpty() ? Optional.of(new MoneyRefusal.NoFinding()) : Optional.empty();
    }

    /** Asks the page once more about an open case, on the facts of its request and what was found out since. */
    static void again(Unfolding life, CaseId id, CaseFinding finding) {
        Case open = life.account().desk().open(id).orElseThrow();
        if (open.progress().proposal().isPresent()) {
            life.then(new ProposalWithdrawn(life.now(), id));
        }
        Payment payment = life.account().billing().payment(open.payment()).orElseThrow();
        Facts before = open.facts().about(Question.REFUND);
        Fact askedAt = Question.REFUND.fact("asked_at").orElseThrow();
        Rules rules = Refunding.rules(life.company(), payment, Instant.ofEpochSecond(before.raw(askedAt)))
                .orElseThrow();
        Deciding.decide(
                life,
                id,
                Optional.of(open.payment()),
                rules,
                with(before, finding, givenElsewhere(life, open, payment)));
    }

    /** What clauses gave only once, but for what they gave for this case itself. */
    private static Set<String> givenElsewhere(Unfolding life, Case open, Payment payment) {
        Set<String> given = new TreeSet<>(life.account().givenBefore(payment));
        given.removeAll(open.progress().given().once());
        return given;
    }

    private static Facts with(Facts before, CaseFinding finding, Set<String> given) {
        Facts.Builder facts = before.more();
        finding.faultCause().ifPresent(cause -> facts.word("fault_cause", Words.of(cause)));
        finding.faultLength()
                .ifPresent(
                        length -> facts.set(Question.REFUND.fact("fault_length").orElseThrow(), length.toSeconds()));
        finding.faultDocumented().ifPresent(truth -> facts.truth("fault_documented", truth));
        finding.repeatTrial().ifPresent(mark -> facts.word("repeat_trial", Words.of(mark)));
        // Another case may have been granted in the meantime.
        given.forEach(facts::given);
        return facts.build();
    }

    static Outcome mark(Unfolding life, CaseCommand.MarkRepeatTrial command) {
        Optional<Refusal> refusal = Staff.required(life, command.by());
        if (refusal.isEmpty() && command.because().isBlank()) {
            refusal = Optional.of(new MoneyRefusal.ReasonMissing());
        }
        if (refusal.isPresent()) {
            return Unfolding.refused(refusal.get());
        }
        life.then(new RepeatTrialMarked(life.now(), command.repeatTrial(), command.by(), command.because()));
        Recognising.decideAgain(life, command.repeatTrial());
        return life.accepted();
    }
}
