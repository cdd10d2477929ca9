package goodterms.core.account;

import goodterms.core.cases.CaseId;
import goodterms.core.cases.Evidence;
import goodterms.core.cases.Inquiry;
import java.time.Instant;

/** Why a request can't be handled that way. */
public sealed interface CaseRefusal extends Refusal {

    /** Nothing is written. */
    record TextMissing() implements CaseRefusal {
        @Override
        public String sentence() {
            return "There is no text.";
        }

        @Override
        public String remedy() {
            return "Write something.";
        }
    }

    /** The text is longer than what is kept. */
    record TextTooLong(int length) implements CaseRefusal {
        @Override
        public String sentence() {
            return "The text has " + length + " characters; at most " + Inquiry.LONGEST + " are kept.";
        }

        @Override
        public String remedy() {
            return "Write less, or write twice.";
        }
    }

    /** Staff write down what a customer asks without saying which customer. */
    record CustomerNotNamed() implements CaseRefusal {
        @Override
        public String sentence() {
            return "It is not said which customer asks.";
        }

        @Override
        public String remedy() {
            return "Name the address the customer wrote from.";
        }
    }

    /** So much evidence is kept on the case that no more is taken. */
    record TooMuchEvidence(CaseId caseId) implements CaseRefusal {
        @Override
        public String sentence() {
            return "For " + caseId + " " + Evidence.MOST + " pieces of evidence are recorded, and no more are kept.";
        }

        @Override
        public String remedy() {
            return "Sum up in one record what is left.";
        }
    }

    /** The case was not declined, or too long ago to be kept. */
    record NotDeclined(CaseId caseId) implements CaseRefusal {
        @Override
        public String sentence() {
            return "There is no declined " + caseId + " that could be opened again.";
        }

        @Override
        public String remedy() {
            return "Check the number, or ask for it anew.";
        }
    }

    /** The time within which customers can have a case opened again is over. */
    record ReopeningTooLate(CaseId caseId, Instant until) implements CaseRefusal {
        @Override
        public String sentence() {
            return caseId + " could be opened again until " + until + ".";
        }

        @Override
        public String remedy() {
            return "Ask support, who can still open it with a reason.";
        }
    }

    /** No grant waits for a second person. */
    record NothingProposed(CaseId caseId) implements CaseRefusal {
        @Override
        public String sentence() {
            return "No grant for " + caseId + " waits for a second person.";
        }

        @Override
        public String remedy() {
            return "Nothing needs to be done.";
        }
    }

    /** The account had no trial, or no link that a person has not looked at. */
    record NothingToSuspect() implements CaseRefusal {
        @Override
        public String sentence() {
            return "There is no trial here with a link that nobody has looked at.";
        }

        @Override
        public String remedy() {
            return "Nothing needs to be done.";
        }
    }

    /** Who proposed a grant can't be the second person. */
    record SamePerson(String who) implements CaseRefusal {
        @Override
        public String sentence() {
            return who + " proposed this grant and can't be the second person for it.";
        }

        @Override
        public String remedy() {
            return "Let somebody else look at it.";
        }
    }
}
