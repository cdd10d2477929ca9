package goodterms.journal.memory;

import goodterms.core.account.Account;
import goodterms.core.account.CaseEvent.RefundDecided;
import goodterms.core.account.Command;
import goodterms.core.cases.CaseId;
import goodterms.core.cases.Likeness;
import goodterms.core.cases.Precedent;
import goodterms.core.cases.Precedents;
import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Clusters;
import goodterms.core.identity.RepeatTrial;
import goodterms.core.identity.Signal;
import goodterms.core.life.Decided;
import goodterms.terms.clause.Clause;
import goodterms.terms.vocabulary.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** The cases that people have decided, in all accounts, most like one that waits; none until the page could answer. */
    public List<Likeness> precedents(LivedAccount life, CaseId waiting, int most) {
        List<Precedent> decided = accounts.values().stream()
                .flatMap(it -> Decided.of(it.account().id(), it.journal()).stream())
                .filter(it -> !(it.account().equals(life.account().id())
                        && it.caseId().equals(waiting)))
                .toList();
        return Decided.page(waiting, life.account().id(), life.journal())
                .flatMap(answer -> clause(answer, life.company())
                        .map(clause -> Precedents.like(clause, answer.facts(), decided, most)))
                .orElse(List.of());
    }

    private static Optional<Clause> clause(RefundDecided answer, Company company) {
        return company.termsWith(answer.page(), Question.REFUND)
                .flatMap(terms -> terms.rules(Question.REFUND))
                .flatMap(rules -> rules.clauses().stream()
                        .filter(clause ->
                                clause.id().equals(Decided.leaving(answer).id()))
                        .findFirst());
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
