package goodterms.core.account;

import goodterms.core.catalog.Citation;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/** Why content can't be exported, brought back or deleted that way, or an account erased. */
public sealed interface RetentionRefusal extends Refusal {

    /**
     * The content has been deleted.
     *
     * @param clause where the page says so
     */
    record ContentGone(Instant since, Optional<Citation> clause) implements RetentionRefusal {
        @Override
        public String sentence() {
            return "The content was deleted at " + since + " and can't be brought back."
                    + clause.map(it -> " “" + it.words() + "”").orElse("");
        }

        @Override
        public String remedy() {
            return "Subscribe to start anew, with nothing in the account.";
        }
    }

    /** Nothing is about to be deleted. */
    record NothingToRestore() implements RetentionRefusal {
        @Override
        public String sentence() {
            return "All content is there; none is to be deleted.";
        }

        @Override
        public String remedy() {
            return "Nothing needs to be done.";
        }
    }

    /** A copy is being made. */
    record ExportUnderWay(Instant since) implements RetentionRefusal {
        @Override
        public String sentence() {
            return "A copy of the content has been in the making since " + since + ".";
        }

        @Override
        public String remedy() {
            return "Wait for it; a day after it was asked for, another can be.";
        }
    }

    /** No such copy was asked for, or it was made before. */
    record ExportNotAwaited(int export) implements RetentionRefusal {
        @Override
        public String sentence() {
            return "Export " + export + " is not awaited.";
        }

        @Override
        public String remedy() {
            return "Nothing needs to be done: it was never asked for, a later one was, or it has been received.";
        }
    }

    /** No such deletion was asked for, or it was confirmed before. */
    record DeletionNotAwaited(int deletion) implements RetentionRefusal {
        @Override
        public String sentence() {
            return "The confirmation of deletion " + deletion + " is not awaited.";
        }

        @Override
        public String remedy() {
            return "Nothing needs to be done: it was never asked for, or it has been confirmed.";
        }
    }

    /** A confirmation must say what it rests on. */
    record EvidenceMissing() implements RetentionRefusal {
        @Override
        public String sentence() {
            return "The confirmation says nothing of what it rests on.";
        }

        @Override
        public String remedy() {
            return "Give evidence, such as the number under which the product keeps a record of the deletion.";
        }
    }

    /** An account that is in use can't be erased. */
    record StillSubscribed(String plan) implements RetentionRefusal {
        @Override
        public String sentence() {
            return "The account has the plan " + plan + ", and it has not ended.";
        }

        @Override
        public String remedy() {
            return "Cancel it, wait for its end or give up what is left, and ask again.";
        }
    }

    /** An account can't be erased while money is under way. */
    record MoneyOpen(Money amount) implements RetentionRefusal {
        @Override
        public String sentence() {
            return amount + " is still to be paid or paid back.";
        }

        @Override
        public String remedy() {
            return "Settle it, and ask again.";
        }
    }

    /** The people of the account have been forgotten. */
    record AlreadyErased(Instant since) implements RetentionRefusal {
        @Override
        public String sentence() {
            return "Nobody knows since " + since + " whose account this was.";
        }

        @Override
        public String remedy() {
            return "Nothing needs to be done.";
        }
    }
}
