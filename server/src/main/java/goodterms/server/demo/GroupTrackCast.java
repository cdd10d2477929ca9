package goodterms.server.demo;

import static goodterms.server.demo.Deed.days;
import static goodterms.server.demo.Deed.hours;

import goodterms.core.account.Command;
import goodterms.core.cases.RefundReason;
import goodterms.core.usage.Activity;
import goodterms.core.usage.Topic;
import goodterms.server.demo.Deed.Of;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** GroupTrack CRM: no refunds as a rule, and exceptions with deadlines. */
final class GroupTrackCast {

    private static final Of ANA = Of.customer("ana");
    private static final Of BEN = Of.customer("ben");
    private static final Of CLEO = Of.customer("cleo");
    private static final Of DAN = Of.customer("dan");
    private static final Of EVE = Of.customer("eve");
    private static final Of FINN = Of.customer("finn");
    private static final Of GWEN = Of.customer("gwen");
    private static final Of HUGO = Of.customer("hugo");
    private static final Of IVY = Of.customer("ivy");
    private static final Of JACK = Of.customer("jack");

    static final Cast CAST = Cast.of(
            "grouptrack",
            "GroupTrack CRM",
            "No refunds as a rule. But whoever cancels just after a charge and says so within 24 hours gets it back, less 5 %.",
            "answers customers: a feature that broke, a refund that was declined, a cancellation told too late.",
            List.of(
                    Person.customer("Cleo", "was charged 20 hours ago, and cancelled since: ask for the money back."),
                    Person.customer("Dan", "is in a trial that ends in two days: see what will be charged, or cancel."),
                    Person.customer("Ben", "has a card that no longer pays: see what happens next, and mend it."),
                    Person.customer("Ana", "pays by the month, and waits for an answer about a feature that broke."),
                    Person.customer("Eve", "cancelled, asked late, and waits: a person decides how much comes back."),
                    Person.customer("Finn", "asked as late as Eve, and got part of it back."),
                    Person.customer("Gwen", "was told no, and objects."),
                    Person.customer("Hugo", "takes a break: nothing is charged for three more weeks."),
                    Person.customer("Ivy", "left some weeks ago; the account is closed."),
                    Person.customer("Jack", "asked to have the account frozen: somebody else knows the password.")),
            deeds());

    private GroupTrackCast() {}

    private static List<Deed> deeds() {
        List<Deed> deeds = new ArrayList<>(List.of(
                ANA.pays(days(70), "pro", "visa"),
                ANA.uses(days(50), Activity.USED),
                ANA.asksBack(days(2), RefundReason.TECHNICAL),
                BEN.pays(days(33), "pro", "ok-then-declined"),
                CLEO.tries(days(12).plusHours(20), "pro"),
                CLEO.uses(days(9), Activity.USED),
                CLEO.cancels(hours(2)),
                DAN.tries(days(10), "solo"),
                DAN.uses(days(4), Activity.USED),
                HUGO.pays(days(50), "pro", "mastercard"),
                HUGO.does(days(5), new Command.Pause(HUGO.customer(), Optional.empty())),
                IVY.pays(days(70), "solo", "visa"),
                IVY.cancels(days(50)),
                JACK.pays(days(20), "pro", "visa"),
                JACK.does(
                        days(4),
                        new Command.Freeze(
                                Cast.FINANCE,
                                "you told us that somebody else knows your password",
                                Optional.empty()))));
        deeds.addAll(late(EVE, 16, 3));
        deeds.addAll(late(FINN, 60, 45));
        deeds.add(FINN.granted(
                days(44),
                Cast.LEAD,
                "15.00",
                "a customer of many years who told us within the first half of the month"));
        deeds.addAll(late(GWEN, 25, 10));
        deeds.add(GWEN.declined(days(9), Cast.LEAD, "the account was in full use until the day before"));
        deeds.add(GWEN.writes(
                days(1),
                Topic.PAYMENT,
                "I don't agree. My group left on the 3rd; what you saw was only the sync running by itself."));
        return deeds;
    }

    /** Somebody who pays, uses it, cancels days later, and asks at once. */
    private static List<Deed> late(Of who, long subscribed, long asked) {
        return List.of(
                who.pays(days(subscribed), "pro", "visa"),
                who.uses(days(subscribed - 1), Activity.USED),
                who.cancels(days(asked).plusHours(1)),
                who.asksBack(days(asked), RefundReason.CHANGED_MIND));
    }
}
