package goodterms.core.account;

import goodterms.core.cases.CaseId;
import goodterms.core.payment.PaymentId;
import goodterms.core.payment.RefundId;
import goodterms.terms.clause.Scope;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Why money can't be asked for, given or taken that way. */
public sealed interface MoneyRefusal extends Refusal {

    /** There is no payment to ask about. */
    record NothingPaid() implements MoneyRefusal {
        @Override
        public String sentence() {
            return "Nothing has been paid that could be given back.";
        }

        @Override
        public String remedy() {
            return "Nothing needs to be done.";
        }
    }

    /** The payment does not exist or is no longer kept. */
    record NoSuchPayment(PaymentId payment) implements MoneyRefusal {
        @Override
        public String sentence() {
            return "There is no " + payment + " that could be asked about.";
        }

        @Override
        public String remedy() {
            return "Name one of the last payments.";
        }
    }

    /** Something has been given back for the payment. */
    record AlreadyGivenBack(PaymentId payment, Money amount) implements MoneyRefusal {
        @Override
        public String sentence() {
            return amount + " has already been given back for " + payment + ".";
        }

        @Override
        public String remedy() {
            return "Ask about another payment.";
        }
    }

    /** The payment is contested at the customer's bank. */
    record PaymentDisputed(PaymentId payment) implements MoneyRefusal {
        @Override
        public String sentence() {
            return "The bank decides about " + payment + ": it is being disputed.";
        }

        @Override
        public String remedy() {
            return "Wait until the dispute is decided, or withdraw it at the bank.";
        }
    }

    /** The payment is being looked at. */
    record CaseAlreadyOpen(CaseId caseId) implements MoneyRefusal {
        @Override
        public String sentence() {
            return "A person is already looking at it as " + caseId + ".";
        }

        @Override
        public String remedy() {
            return "Wait for the answer.";
        }
    }

    /** The case does not exist or is closed. */
    record NoOpenCase(CaseId caseId) implements MoneyRefusal {
        @Override
        public String sentence() {
            return "There is no open " + caseId + ".";
        }

        @Override
        public String remedy() {
            return "Check the number.";
        }
    }

    /** The finding says nothing. */
    record NoFinding() implements MoneyRefusal {
        @Override
        public String sentence() {
            return "The finding says nothing.";
        }

        @Override
        public String remedy() {
            return "State what was found out.";
        }
    }

    /** The case can't be decided before something is found out. */
    record FindingMissing(CaseId caseId, List<String> asks) implements MoneyRefusal {
        public FindingMissing {
            asks = List.copyOf(asks);
        }

        @Override
        public String sentence() {
            return "Nobody has found out " + String.join(", ", asks) + " for " + caseId + ".";
        }

        @Override
        public String remedy() {
            return "Record a finding first.";
        }
    }

    /** The case is left to a higher role. */
    record RoleTooLow(String role, String needed) implements MoneyRefusal {
        @Override
        public String sentence() {
            return "The page leaves this to the " + needed + ", not to the " + role + ".";
        }

        @Override
        public String remedy() {
            return "Hand the case on.";
        }
    }

    /** A decision by a person needs a reason. */
    record ReasonMissing() implements MoneyRefusal {
        @Override
        public String sentence() {
            return "No reason is given.";
        }

        @Override
        public String remedy() {
            return "Say why.";
        }
    }

    /** The amount is in another currency than the account. */
    record WrongCurrency(CurrencyUnit currency) implements MoneyRefusal {
        @Override
        public String sentence() {
            return "This account is kept in " + currency + ".";
        }

        @Override
        public String remedy() {
            return "State the amount in that currency.";
        }
    }

    /** A grant gives nothing, or less than nothing. */
    record NothingGranted() implements MoneyRefusal {
        @Override
        public String sentence() {
            return "The grant gives nothing.";
        }

        @Override
        public String remedy() {
            return "State an amount above zero, or decline.";
        }
    }

    /** The clause that would allow it gives something only once, and has since. */
    record GivenSince(String clause, Scope scope) implements MoneyRefusal {
        @Override
        public String sentence() {
            return "The clause " + clause + " gives something only once per " + scope.word() + ", and has.";
        }

        @Override
        public String remedy() {
            return "Decline the case, or ask for it anew.";
        }
    }

    /** The amount is above what the page allows. */
    record AboveBound(Money asked, Money bound) implements MoneyRefusal {
        @Override
        public String sentence() {
            return asked + " is above the " + bound + " that the page allows.";
        }

        @Override
        public String remedy() {
            return "Grant at most that.";
        }
    }

    /** The amount is above what the role may grant. */
    record AboveRole(Money asked, String role) implements MoneyRefusal {
        @Override
        public String sentence() {
            return asked + " is more than the " + role + " may grant.";
        }

        @Override
        public String remedy() {
            return "Grant less, or hand the case to a higher role.";
        }
    }

    /** No answer is awaited for that attempt: it was never made or has been answered. */
    record PaymentNotAwaited(PaymentId payment, int attempt) implements MoneyRefusal {
        @Override
        public String sentence() {
            return "No answer is awaited for attempt " + attempt + " of " + payment + ".";
        }

        @Override
        public String remedy() {
            return "Nothing needs to be done: an answer counts once.";
        }
    }

    /** No answer is awaited for that refund: it was never asked for, or has been answered. */
    record RefundNotAwaited(RefundId refund, int attempt) implements MoneyRefusal {
        @Override
        public String sentence() {
            return "No answer is awaited for attempt " + attempt + " of " + refund + ".";
        }

        @Override
        public String remedy() {
            return "Nothing needs to be done: an answer counts once.";
        }
    }

    /** No refund of that number has failed and is still owed. */
    record NoFailedRefund(RefundId refund) implements MoneyRefusal {
        @Override
        public String sentence() {
            return refund + " is not waiting for anybody.";
        }

        @Override
        public String remedy() {
            return "Check the number, or wait for the processor's answer.";
        }
    }

    /** The dispute is known to stand like that, or to have been decided. */
    record DisputeNotNew(String dispute) implements MoneyRefusal {
        @Override
        public String sentence() {
            return "This is no news of the dispute " + dispute + ".";
        }

        @Override
        public String remedy() {
            return "Nothing needs to be done: news counts once.";
        }
    }
}
