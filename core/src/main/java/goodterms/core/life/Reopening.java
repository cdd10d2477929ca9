package goodterms.core.life;

import goodterms.core.account.AskerRefusal;
import goodterms.core.account.CaseCommand;
import goodterms.core.account.CaseRefusal;
import goodterms.core.account.DeskEvent.CaseReopened;
import goodterms.core.account.MoneyRefusal;
import goodterms.core.account.Outcome;
import goodterms.core.account.Refusal;
import goodterms.core.calendar.Days;
import goodterms.core.cases.Case;
import goodterms.core.cases.CaseFinding;
import goodterms.core.cases.Declined;
import goodterms.core.identity.Requester;
import goodterms.core.payment.Payment;
import goodterms.terms.vocabulary.Setting;
import java.time.Instant;
import java.util.Optional;

/** Looking once more at a case that was declined, on the facts of its first request. */
final class Reopening {

    private Reopening() {}

    static Outcome reopen(Unfolding life, CaseCommand.ReopenCase command) {
        Optional<Refusal> refusal = refuses(life, command);
        if (refusal.isPresent()) {
            return Unfolding.refused(refusal.get());
        }
        life.then(new CaseReopened(life.now(), command.caseId(), command.by(), command.because()));
        Investigating.again(life, command.caseId(), CaseFinding.NONE);
        if (life.account().desk().open(command.caseId()).isPresent()) {
            Replying.promise(life, command.caseId());
        }
        return life.accepted();
    }

    private static Optional<Refusal> refuses(Unfolding life, CaseCommand.ReopenCase command) {
        Requester asker = life.account().people().requester(command.by());
        if (asker != Requester.OWNER && asker != Requester.COMPANY) {
            return Optional.of(new AskerRefusal.NotAnOwner(command.by().name()));
        }
        if (asker == Requester.COMPANY) {
            Optional<Refusal> refused = Staff.required(life, command.by());
            if (refused.isPresent()) {
                return refused;
            }
        }
        if (command.because().isBlank()) {
            return Optional.of(new MoneyRefusal.ReasonMissing());
        }
        return life.account()
                .desk()
                .declined(command.caseId())
                .map(declined -> refuses(life, declined, asker))
                .orElseGet(() -> Optional.of(new CaseRefusal.NotDeclined(command.caseId())));
    }

    private static Optional<Refusal> refuses(Unfolding life, Declined declined, Requester asker) {
        Case was = declined.as();
        Instant until = Days.after(declined.at(), life.terms().number(Setting.CASE_REOPEN_WITHIN), life.zone());
        if (asker == Requester.OWNER && life.now().isAfter(until)) {
            return Optional.of(new CaseRefusal.ReopeningTooLate(was.id(), until));
        }
        Optional<Payment> payment = life.account().billing().payment(was.payment());
        if (payment.isEmpty()) {
            return Optional.of(new MoneyRefusal.NoSuchPayment(was.payment()));
        }
        return payment.flatMap(
                it -> Refunding.settledOrOpen(life, it, was.progress().given()));
    }
}
