package goodterms.core.life;

import goodterms.core.account.CaseEvent;
import goodterms.core.account.CaseEvent.CaseDeclined;
import goodterms.core.account.CaseEvent.CaseGranted;
import goodterms.core.account.CaseEvent.Ground;
import goodterms.core.account.CaseEvent.RefundDecided;
import goodterms.core.account.Event;
import goodterms.core.cases.CaseId;
import goodterms.core.cases.Precedent;
import goodterms.core.catalog.Citation;
import goodterms.core.identity.AccountId;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** What people have decided on the cases of an account, read from its journal. */
public final class Decided {

    private final AccountId account;
    private final Map<CaseId, RefundDecided> asked = new HashMap<>();
    private final Map<CaseId, Precedent> decided = new LinkedHashMap<>();

    private Decided(AccountId account) {
        this.account = account;
    }

    /** The cases that people have decided, the oldest first; of one that was decided again, only the last word. */
    public static List<Precedent> of(AccountId account, List<Event> journal) {
        return read(account, journal).decided.values().stream().toList();
    }

    /** What the page last said of a case, where it could answer. */
    public static Optional<RefundDecided> page(CaseId id, AccountId account, List<Event> journal) {
        return Optional.ofNullable(read(account, journal).asked.get(id));
    }

    /** The clause that leaves something to a person: that of the refund, where both are open. */
    public static Citation leaving(RefundDecided answer) {
        String output = answer.upTo().isGreaterThan(answer.refund()) ? "refund" : "credit";
        return answer.grounds().stream()
                .filter(ground -> ground.output().equals(output))
                .map(Ground::clause)
                .findFirst()
                .orElse(answer.clause());
    }

    private static Decided read(AccountId account, List<Event> journal) {
        Decided reading = new Decided(account);
        journal.stream()
                .filter(CaseEvent.class::isInstance)
                .map(CaseEvent.class::cast)
                .forEach(reading::read);
        return reading;
    }

    private void read(CaseEvent event) {
        switch (event) {
            case RefundDecided it -> asked.put(it.caseId(), it);
            case CaseGranted it -> decide(it.caseId(), it.at(), it.refund().plus(it.credit()), it.because());
            case CaseDeclined it -> {
                RefundDecided answer = asked.get(it.caseId());
                if (answer != null) {
                    Money nothing = Money.zero(answer.refund().getCurrencyUnit());
                    decide(it.caseId(), it.at(), nothing, it.because());
                }
            }
            case CaseEvent _ -> {}
        }
    }

    private void decide(CaseId id, Instant at, Money given, String because) {
        RefundDecided answer = asked.get(id);
        if (answer != null) {
            Money bound = answer.upTo()
                    .minus(answer.refund())
                    .plus(answer.creditUpTo().minus(answer.credit()));
            decided.put(id, new Precedent(account, id, at, leaving(answer), answer.facts(), given, bound, because));
        }
    }
}
