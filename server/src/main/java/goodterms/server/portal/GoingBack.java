package goodterms.server.portal;

import goodterms.core.account.RefundEvent;
import goodterms.core.account.Reversals;
import goodterms.core.account.Reversals.Refund;
import goodterms.core.cases.CaseId;
import goodterms.server.site.Wording;
import java.util.List;
import java.util.Optional;

/**
 * How far money has come that goes back to a customer, refund by refund.
 *
 * @param reversals what is still owed back as the account stands
 */
record GoingBack(Reversals reversals, Wording wording) {

    /** How far that of a request has come, when this has happened to it last. */
    String state(CaseId id, RefundEvent last) {
        List<Refund> owed = reversals.refunds().stream()
                .filter(refund -> refund.caseId().equals(id))
                .toList();
        if (owed.stream().anyMatch(GoingBack::stuck)) {
            return "With us";
        }
        if (!owed.isEmpty()) {
            return "Money on its way";
        }
        return last instanceof RefundEvent.RefundSettled ? "Settled" : "Refunded";
    }

    private static boolean stuck(Refund refund) {
        return !refund.awaiting() && refund.next().isEmpty();
    }

    /** What is to be said of it now; a failure is told with what is owed. */
    Optional<String> told(RefundEvent event) {
        return switch (event) {
            case RefundEvent.RefundOrdered it -> reversals.refund(it.refund()).map(this::owed);
            case RefundEvent.Refunded it ->
                Optional.of(wording.money(it.amount()) + " went back to the card you paid with on "
                        + wording.day(it.at()) + ". Your bank may take some days to show it.");
            case RefundEvent.RefundSettled it -> Optional.of(wording.money(it.amount()) + settled(it));
            case RefundEvent.RefundFailed _, RefundEvent.RefundRetried _ -> Optional.empty();
        };
    }

    private String owed(Refund refund) {
        String amount = wording.money(refund.amount());
        if (stuck(refund)) {
            return amount
                    + " could not go back to the card you paid with. It is still yours: one of us makes sure that you get it.";
        }
        return refund.next()
                .map(at -> amount + " could not go back to the card you paid with yet. We try again on "
                        + wording.day(at) + ".")
                .orElse(
                        amount
                                + " goes back to the card you paid with. Your request shows when it has gone; your bank may take some days to show it.");
    }

    private String settled(RefundEvent.RefundSettled it) {
        return switch (it.how()) {
            case TRANSFERRED -> " was transferred to your bank account on " + wording.day(it.at()) + ".";
            case CREDITED -> " is on your account, and pays for your next invoices first.";
            case DISPUTED -> " came back to you through your bank, which decided about this payment.";
        };
    }
}
