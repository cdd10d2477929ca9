package goodterms.journal.simulation;

import goodterms.core.account.Account;
import goodterms.core.account.CaseCommand;
import goodterms.core.account.Command;
import goodterms.core.cases.Case;
import goodterms.core.cases.CaseFinding;
import goodterms.core.cases.CaseId;
import goodterms.core.cases.FaultCause;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Link;
import goodterms.core.identity.RepeatTrial;
import goodterms.core.identity.Signal;
import goodterms.core.identity.SignalKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What staff do with requests that wait for them. */
final class CaseWhims {

    static final List<Whim> ALL = List.of(
            Whim.of(CaseCommand.RecordFinding.class, it -> waiting(it, 10), CaseWhims::finding),
            Whim.of(CaseCommand.Grant.class, it -> waiting(it, 10), CaseWhims::grant),
            Whim.of(
                    CaseCommand.Decline.class,
                    it -> waiting(it, 4),
                    it -> new CaseCommand.Decline(it.staff(), it.caseId(), it.because())),
            Whim.of(Command.ReportSignals.class, 1, CaseWhims::signals),
            Whim.of(
                    Command.SuspectRepeat.class,
                    1,
                    it -> new Command.SuspectRepeat(List.of(new Link(
                            it.account().id(),
                            new AccountId("another-" + it.chance().count(1, 3)),
                            List.of(SignalKind.CARD))))),
            Whim.of(
                    CaseCommand.MarkRepeatTrial.class,
                    1,
                    it -> new CaseCommand.MarkRepeatTrial(
                            it.staff(), it.chance().word(RepeatTrial.class), it.because())));

    private CaseWhims() {}

    /** A case that waits draws attention. */
    private static int waiting(Account account, int weight) {
        return account.desk().open().isEmpty() ? 1 : weight;
    }

    private static Command.ReportSignals signals(Situation it) {
        return new Command.ReportSignals(List.of(new Signal(
                it.chance().word(SignalKind.class), String.valueOf(it.chance().count(1, 40)))));
    }

    private static CaseCommand.RecordFinding finding(Situation it) {
        Chance chance = it.chance();
        return new CaseCommand.RecordFinding(
                it.staff(),
                it.caseId(),
                new CaseFinding(
                        chance.unless(5, chance.word(FaultCause.class)),
                        chance.unless(5, Duration.ofHours(chance.between(0, 200))),
                        chance.unless(5, chance.oneIn(2)),
                        chance.oneIn(3) ? Optional.of(chance.word(RepeatTrial.class)) : Optional.empty()));
    }

    private static CaseCommand.Grant grant(Situation it) {
        CaseId id = it.caseId();
        Optional<Case> open = it.account().desk().open(id);
        return new CaseCommand.Grant(
                it.staff(),
                id,
                it.amountUpTo(open.map(Case::refundUpTo)),
                it.amountUpTo(open.map(Case::creditUpTo)),
                it.because());
    }
}
