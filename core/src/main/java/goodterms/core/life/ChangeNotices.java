package goodterms.core.life;

import static goodterms.core.notice.NoticeKind.BILLING;

import goodterms.core.account.ChangeEvent;
import goodterms.core.notice.Notice;
import goodterms.core.subscription.Contract;
import java.util.List;

/** What people are written about changes and pauses: all of them concern what is charged, or when. */
final class ChangeNotices {

    private ChangeNotices() {}

    static List<Notice> of(ChangeEvent event, Letter letter) {
        return switch (event) {
            case ChangeEvent.ChangeScheduled it ->
                letter.of(told(it.contract())).thenNext().toOwners(BILLING, "your plan will change");
            case ChangeEvent.ChangeWithdrawn _ -> letter.thenNext().toOwners(BILLING, "your plan stays as it is");
            case ChangeEvent.ChangeDropped _ ->
                letter.thenNext().toOwners(BILLING, "your plan will not change as planned");
            case ChangeEvent.ChangeMade it ->
                letter.of(told(it.contract())).thenNext().toOwners(BILLING, "your plan has changed");
            case ChangeEvent.SubscriptionPaused _ ->
                letter.thenNext().toEveryone(BILLING, "your subscription is paused");
            case ChangeEvent.SubscriptionResumed _ ->
                letter.thenNext().toEveryone(BILLING, "your subscription goes on");
        };
    }

    private static String told(Contract contract) {
        return contract.plan() + "-" + Words.of(contract.interval()) + "-"
                + contract.addOns().stream().mapToInt(Contract.Added::quantity).sum();
    }
}
