package goodterms.core.account;

import java.time.Instant;

/** Why terms can't be announced or accepted. */
public sealed interface AgreementRefusal extends Refusal {

    /** No version has come, or will soon come, into force that the customer was not told of. */
    record NothingToAnnounce() implements AgreementRefusal {
        @Override
        public String sentence() {
            return "There is no new version of the terms to tell of.";
        }

        @Override
        public String remedy() {
            return "Nothing needs to be done.";
        }
    }

    /** The customer has accepted the version in force. */
    record TermsAlreadyAccepted(Instant acceptedAt) implements AgreementRefusal {
        @Override
        public String sentence() {
            return "The terms in force were accepted at " + acceptedAt + ".";
        }

        @Override
        public String remedy() {
            return "Nothing needs to be done.";
        }
    }
}
