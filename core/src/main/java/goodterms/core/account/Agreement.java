package goodterms.core.account;

import java.time.Instant;
import java.util.Optional;

/**
 * Which terms the customer has accepted: the version in force when they last accepted one. Opening the account accepts
 * that of then.
 *
 * @param announced the start of the latest version they were told of before or when it came into force
 */
public record Agreement(Instant acceptedAt, Optional<Instant> announced) {

    static Agreement opened(Instant at) {
        return new Agreement(at, Optional.empty());
    }

    Agreement after(AgreementEvent event) {
        return switch (event) {
            case AgreementEvent.TermsAnnounced it -> new Agreement(acceptedAt, Optional.of(it.inForce()));
            case AgreementEvent.TermsAccepted it -> new Agreement(it.at(), announced);
        };
    }
}
