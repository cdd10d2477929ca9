package goodterms.journal.story;

import goodterms.core.account.Command;
import goodterms.core.account.Context;
import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Signal;
import goodterms.core.life.Life;
import goodterms.journal.memory.LivedAccount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An account of the same company that was there before the story begins.
 *
 * @param subscribe what it took
 * @param signals what was seen of it
 */
public record Neighbour(
        AccountId id, Customer customer, Instant at, Command.Subscribe subscribe, List<Signal> signals) {

    public Neighbour {
        signals = List.copyOf(signals);
    }

    /** The account, lived until it left its signs. */
    LivedAccount lived(Company company) {
        LivedAccount life = new LivedAccount(
                company,
                Life.open(
                        id,
                        customer.owner(),
                        Optional.empty(),
                        customer.zone(),
                        customer.country(),
                        customer.consumer(),
                        customer.currency(),
                        new Context(at, company)));
        life.give(subscribe).ifPresent(refusal -> {
            throw new IllegalStateException(id + " can't be there before the story: " + refusal.sentence());
        });
        life.give(new Command.ReportSignals(signals));
        return life;
    }
}
