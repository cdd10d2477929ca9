package goodterms.core.identity;

import java.util.List;

/** Two accounts that share signals, by the kinds they share; what was shared is not told. */
public record Link(AccountId one, AccountId other, List<SignalKind> kinds) {

    public Link {
        kinds = List.copyOf(kinds);
    }

    /** Whether it is about that account. */
    public boolean touches(AccountId account) {
        return one.equals(account) || other.equals(account);
    }

    @Override
    public String toString() {
        return one + " and " + other + " by " + kinds;
    }
}
