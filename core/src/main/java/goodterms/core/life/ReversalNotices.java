package goodterms.core.life;

import static goodterms.core.notice.NoticeKind.BILLING;

import goodterms.core.account.DisputeEvent;
import goodterms.core.account.RefundEvent;
import goodterms.core.notice.Notice;
import java.util.List;

/** What people are written about money on its way back. Nobody reads that it is back before the processor says so. */
final class ReversalNotices {

    private ReversalNotices() {}

    static List<Notice> of(RefundEvent event, Letter letter) {
        return switch (event) {
            case RefundEvent.RefundOrdered it -> letter.of(it.refund()).toOwners(BILLING, "your refund is on its way");
            case RefundEvent.Refunded it ->
                letter.of(it.payment() + "-" + it.caseId()).toOwners(BILLING, "your money is back");
            case RefundEvent.RefundFailed it -> letter.of(it.refund()).toOwners(BILLING, "your refund is delayed");
            case RefundEvent.RefundSettled it -> letter.of(it.refund()).toOwners(BILLING, "your refund is settled");
            // A further attempt at what was told to be delayed.
            case RefundEvent.RefundRetried _ -> List.of();
        };
    }

    static List<Notice> of(DisputeEvent event, Letter letter) {
        return switch (event) {
            case DisputeEvent.DisputeOpened it ->
                letter.of(it.payment()).toOwners(BILLING, "a payment is contested at your bank");
            case DisputeEvent.DisputeWon it ->
                letter.of(it.payment()).toOwners(BILLING, "your bank has decided about a payment");
            case DisputeEvent.DisputeLost it ->
                letter.of(it.payment()).toOwners(BILLING, "your bank has decided about a payment");
        };
    }
}
