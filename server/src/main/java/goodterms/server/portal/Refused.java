package goodterms.server.portal;

import goodterms.core.account.AskerRefusal;
import goodterms.core.account.ChangeRefusal;
import goodterms.core.account.Refusal;
import goodterms.core.account.SubscriptionRefusal;
import goodterms.server.site.Wording;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * What somebody reads who asked for what can't be: why, and what to do instead.
 *
 * @param way where that is done
 */
public record Refused(String title, String sentence, Banner.Way way) {

    static final Banner.Way HOME = Banner.Way.first("", "Back to billing");

    private static final Banner.Way ASK_THE_OWNERS = Banner.Way.first("/owner", "Have us write to the owners");

    /** What members read where only owners may. */
    static final Refused NOT_AN_OWNER = new Refused(
            "Only an owner can do this",
            "You are a member of this account. Ask one of its owners to do it.",
            ASK_THE_OWNERS);

    static ServerResponse page(Works works, int status, Customer customer, Refusal refusal) {
        return page(works, status, customer, of(customer, refusal));
    }

    static ServerResponse page(Works works, int status, Customer customer, Refused refused) {
        return works.page(
                status, customer, "refused", refused.title(), "", Optional.empty(), Map.of("refused", refused));
    }

    static Refused of(Customer customer, Refusal refusal) {
        Wording words = customer.wording();
        return switch (refusal) {
            case ChangeRefusal.NothingChanges _ ->
                new Refused("You have this already", "Nothing would be different.", HOME);
            case ChangeRefusal.ChangeRefused it ->
                byTerms(customer.owner(), it.clause().words() + " Nothing has changed.");
            case ChangeRefusal.PaymentOverdue it ->
                new Refused(
                        "A payment is due first",
                        words.money(it.owed()) + " is overdue. Once it is paid, you can change what you have.",
                        Banner.Way.first("/pay", "Pay now"));
            case SubscriptionRefusal.AlreadyCancelled it ->
                new Refused(
                        "Your subscription is cancelled",
                        "It ends on " + words.day(it.ends()) + ". Keep it first, then you can change it.",
                        Banner.Way.first("/cancel/undo", "Keep my subscription"));
            case SubscriptionRefusal.FrozenByCompany _ ->
                new Refused(
                        "Your account is frozen",
                        "Until we lift this, nothing is charged, and no plan or card can be taken."
                                + customer.company()
                                        .support()
                                        .map(address -> " Write to " + address + " to ask about it.")
                                        .orElse(""),
                        HOME);
            case AskerRefusal.NotAnOwner _ -> NOT_AN_OWNER;
            case ChangeRefusal.NoChangeScheduled _ ->
                new Refused("No change is planned", "You keep what you have. Nothing needs to be done.", HOME);
            default -> new Refused("This can't be done as things stand", customer.why(refusal), HOME);
        };
    }

    private static Refused byTerms(boolean owner, String sentence) {
        return owner
                ? new Refused("Our terms don't allow this change", sentence, HOME)
                : new Refused("Only an owner can change this", sentence, ASK_THE_OWNERS);
    }
}
