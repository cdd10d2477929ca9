package goodterms.server.processor;

import goodterms.core.account.Command;
import goodterms.core.identity.AccountId;
import goodterms.core.payment.ChargeResult;
import goodterms.core.payment.PayBackResult;

/** What a processor says of its own accord. */
public sealed interface News {

    /** What became of taking money. */
    record Charged(Processor.Key key, ChargeResult result) implements News {}

    /** What became of giving it back. */
    record PaidBack(Processor.Key key, PayBackResult result) implements News {}

    /** A cardholder contests a payment at their bank; the whole dispute each time. */
    record Disputed(String company, AccountId account, Command.ReportDispute dispute) implements News {}
}
