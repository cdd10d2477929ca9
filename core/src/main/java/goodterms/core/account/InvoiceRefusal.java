package goodterms.core.account;

import goodterms.core.invoice.Document;
import goodterms.core.invoice.InvoiceId;
import java.time.Instant;
import org.joda.money.Money;

/** Why an invoice, or what stands on it, can't be changed that way. */
public sealed interface InvoiceRefusal extends Refusal {

    /** The company has no coupon of that name. */
    record NoSuchCoupon(String coupon) implements InvoiceRefusal {
        @Override
        public String sentence() {
            return "There is no coupon " + coupon + ".";
        }

        @Override
        public String remedy() {
            return "Check how it is written.";
        }
    }

    /** The coupon could be claimed until an earlier moment. */
    record CouponExpired(String coupon, Instant until) implements InvoiceRefusal {
        @Override
        public String sentence() {
            return "The coupon " + coupon + " could be claimed until " + until + ".";
        }

        @Override
        public String remedy() {
            return "Use another one.";
        }
    }

    /** An account claims a coupon once. */
    record CouponClaimedBefore(String coupon) implements InvoiceRefusal {
        @Override
        public String sentence() {
            return "This account has claimed the coupon " + coupon + " before.";
        }

        @Override
        public String remedy() {
            return "Nothing needs to be done: it counts once.";
        }
    }

    /** The coupon is for other plans. */
    record CouponNotForPlan(String coupon, String plan) implements InvoiceRefusal {
        @Override
        public String sentence() {
            return "The coupon " + coupon + " is not for the plan " + plan + ".";
        }

        @Override
        public String remedy() {
            return "Use another one, or change to a plan it is for.";
        }
    }

    /** The company counts nothing of that name. */
    record NoSuchMeter(String meter) implements InvoiceRefusal {
        @Override
        public String sentence() {
            return "There is no meter " + meter + ".";
        }

        @Override
        public String remedy() {
            return "Use one of the meters the company counts.";
        }
    }

    /** A price can't be less than nothing. */
    record PriceBelowZero(Money price) implements InvoiceRefusal {
        @Override
        public String sentence() {
            return price + " is less than nothing.";
        }

        @Override
        public String remedy() {
            return "State a price of zero or more.";
        }
    }

    /** The invoice does not exist, or is paid, cancelled or written off. */
    record NoOpenInvoice(InvoiceId invoice) implements InvoiceRefusal {
        @Override
        public String sentence() {
            return "There is no unpaid " + invoice + ".";
        }

        @Override
        public String remedy() {
            return "Refund or credit what was paid instead.";
        }
    }

    /** The processor has been asked for the money and has not answered. */
    record AnswerAwaited(InvoiceId invoice) implements InvoiceRefusal {
        @Override
        public String sentence() {
            return "The processor has yet to say whether " + invoice + " is paid.";
        }

        @Override
        public String remedy() {
            return "Wait for its answer.";
        }
    }

    /** A credit note has taken back a part of the invoice. */
    record PartlyCredited(InvoiceId invoice, Money credited) implements InvoiceRefusal {
        @Override
        public String sentence() {
            return credited + " of " + invoice + " has been credited.";
        }

        @Override
        public String remedy() {
            return "Credit the rest, or write it off.";
        }
    }

    /** No number is awaited for that document: it was never issued or has one. */
    record NumberNotAwaited(Document document) implements InvoiceRefusal {
        @Override
        public String sentence() {
            return "No number is awaited for " + document + ".";
        }

        @Override
        public String remedy() {
            return "Nothing needs to be done: a number is given once.";
        }
    }
}
