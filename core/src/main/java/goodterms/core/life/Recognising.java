package goodterms.core.life;

import goodterms.core.account.CaseRefusal;
import goodterms.core.account.Command;
import goodterms.core.account.Outcome;
import goodterms.core.account.PeopleEvent.RepeatTrialSuspected;
import goodterms.core.account.PeopleEvent.SignalsRecorded;
import goodterms.core.cases.Case;
import goodterms.core.cases.CaseFinding;
import goodterms.core.cases.CaseId;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Link;
import goodterms.core.identity.RepeatTrial;
import goodterms.core.identity.Signal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who the people of an account may be besides, under other names. */
final class Recognising {

    private Recognising() {}

    static Outcome report(Unfolding life, Command.ReportSignals command) {
        List<Signal> known = life.account().people().trace().signals();
        List<Signal> seen = command.signals().stream()
                .distinct()
                .filter(signal -> !known.contains(signal))
                .toList();
        if (!seen.isEmpty()) {
            life.then(new SignalsRecorded(life.now(), seen));
        }
        return life.accepted();
    }

    static Outcome suspect(Unfolding life, Command.SuspectRepeat command) {
        List<AccountId> looked = life.account().people().trace().linked();
        boolean more = command.links().stream()
                .flatMap(link -> Stream.of(link.one(), link.other()))
                .anyMatch(other -> !other.equals(life.account().id()) && !looked.contains(other));
        boolean open = life.account().standing().repeatTrial() != RepeatTrial.CONFIRMED;
        if (!more || !open || !life.account().standing().hadTrial()) {
            return Unfolding.refused(new CaseRefusal.NothingToSuspect());
        }
        List<Link> links = command.links();
        life.then(new RepeatTrialSuspected(life.now(), links));
        decideAgain(life, RepeatTrial.SUSPECTED);
        return life.accepted();
    }

    /** Asks the page again about every open case, which may hang on it. */
    static void decideAgain(Unfolding life, RepeatTrial mark) {
        CaseFinding finding = new CaseFinding(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(mark));
        List<CaseId> open = life.account().desk().open().stream().map(Case::id).toList();
        open.forEach(id -> Investigating.again(life, id, finding));
    }
}
