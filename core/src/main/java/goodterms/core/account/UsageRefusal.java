package goodterms.core.account;

import java.time.Instant;

/** Why use can't be counted. */
public sealed interface UsageRefusal extends Refusal {

    /** So many reports are not taken at once. */
    record TooManyReports(int reports, int most) implements UsageRefusal {
        @Override
        public String sentence() {
            return reports + " reports are more than can be taken at once.";
        }

        @Override
        public String remedy() {
            return "Send at most " + most + ", or one report that sums them.";
        }
    }

    /** It is reported before it can have happened. */
    record UsageInFuture(String report, Instant happened) implements UsageRefusal {
        @Override
        public String sentence() {
            return "The report " + report + " is about " + happened + ", which has not come yet.";
        }

        @Override
        public String remedy() {
            return "Report use after it happened, with the moment it happened at.";
        }
    }

    /** It happened too long ago to be counted, or to tell whether it was. */
    record UsageTooOld(String report, Instant happened, Instant least) implements UsageRefusal {
        @Override
        public String sentence() {
            return "The report " + report + " is about " + happened + "; only use from " + least
                    + " on can still be counted.";
        }

        @Override
        public String remedy() {
            return "Report use soon after it happened.";
        }
    }
}
