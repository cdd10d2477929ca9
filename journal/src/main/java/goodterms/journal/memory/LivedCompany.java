package goodterms.journal.memory;

import goodterms.core.account.Account;
import goodterms.core.account.Command;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Clusters;
import goodterms.core.identity.RepeatTrial;
import goodterms.core.identity.Signal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The accounts of one company, lived beside each other in memory: what only several of them together show. */
public final class LivedCompany {

    private final Map<AccountId, LivedAccount> accounts = new LinkedHashMap<>();

    /** Adds an account, younger than those before it. */
    public void add(LivedAccount life) {
        accounts.put(life.account().id(), life);
    }

    /** Compares the signs an account left with those of older ones, and tells it if one of these had a trial. */
    public void compare(LivedAccount life) {
        Account account = life.account();
        if (!account.standing().hadTrial() || account.standing().repeatTrial() == RepeatTrial.CONFIRMED) {
            return;
        }
        Map<AccountId, List<Signal>> signals = new LinkedHashMap<>();
        accounts.forEach(
                (id, other) -> signals.put(id, other.account().people().trace().signals()));
        Clusters clusters = Clusters.of(signals);
        List<AccountId> looked = account.people().trace().linked();
        boolean suspicious = clusters.with(account.id()).stream()
                .filter(other -> !looked.contains(other))
                .anyMatch(other -> hadTrialBefore(other, account));
        if (suspicious) {
            life.give(new Command.SuspectRepeat(clusters.around(account.id()))).ifPresent(refusal -> {
                throw new IllegalStateException("a new link was refused: " + refusal);
            });
        }
    }

    private boolean hadTrialBefore(AccountId id, Account account) {
        LivedAccount other = accounts.get(id);
        return other != null
                && other.account().standing().hadTrial()
                && other.account()
                        .profile()
                        .openedAt()
                        .isBefore(account.profile().openedAt());
    }
}
