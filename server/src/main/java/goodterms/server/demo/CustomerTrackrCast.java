package goodterms.server.demo;

import static goodterms.server.demo.Deed.days;

import goodterms.core.account.Command;
import goodterms.core.calendar.Interval;
import goodterms.core.cases.RefundReason;
import goodterms.core.identity.Membership;
import goodterms.core.usage.Activity;
import goodterms.core.usage.Topic;
import goodterms.server.demo.Deed.Of;
import java.util.List;
import java.util.Optional;

/** CustomerTrackr: owners cancel through support, and content is exported, deleted and brought back. */
final class CustomerTrackrCast {

    private static final Of ANA = Of.customer("ana");
    private static final Of BEN = Of.customer("ben");
    private static final Of CLEO = Of.customer("cleo");
    private static final Of DAN = Of.customer("dan");
    private static final Of EVE = Of.customer("eve");
    private static final Of FINN = Of.customer("finn");
    private static final Of GWEN = Of.customer("gwen");
    private static final Of HUGO = Of.customer("hugo");
    private static final Of IVY = Of.customer("ivy");

    static final Cast CAST = Cast.of(
            "customertrackr",
            "CustomerTrackr",
            "Only an owner can cancel, and through support. Content can be exported until it is deleted, 30 days after"
                    + " access ends.",
            "takes cancellations of owners, and checks that name and address match.",
            List.of(
                    Person.customer("Ana", "owns an account with two people, and can cancel it through support.")
                            .of("Example Bakery"),
                    Person.customer("Cleo", "had a trial that is over: the account is on hold, its content kept.")
                            .of("Example Studio"),
                    Person.customer("Finn", "has left: see when what is kept goes for good, and bring it back.")
                            .of("Example Garden"),
                    Person.customer("Dan", "is in a trial that ends in two days, without a card.")
                            .of("Example Clinic"),
                    Person.customer("Ben", "wants to cancel, but wrote to support under another name.")
                            .of("Example Garage"),
                    Person.customer("Eve", "owes two weeks: the account is frozen.")
                            .of("Example Hotel"),
                    Person.customer("Gwen", "paid a year and never came back: a person decides what is returned.")
                            .of("Example School"),
                    Person.customer("Hugo", "was in Gwen's place, and got half of it back.")
                            .of("Example Dairy"),
                    Person.customer("Ivy", "has the free plan.").of("Example Choir")),
            List.of(
                    ANA.pays(days(40), "team", "visa"),
                    ANA.does(days(39), new Command.AddPerson(ANA.customer(), "mia@example.com", Membership.MEMBER)),
                    ANA.uses(days(2), Activity.USED),
                    BEN.pays(days(22), "company", "mastercard"),
                    BEN.uses(days(9), Activity.USED),
                    BEN.writes(
                            days(1),
                            Topic.CANCELLATION,
                            "Please cancel the account of Ben's Cars. My invoices go to office@example.com."),
                    CLEO.does(
                            days(35),
                            new Command.Subscribe(CLEO.customer(), "team", Interval.MONTH, Optional.empty(), false)),
                    CLEO.uses(days(20), Activity.USED),
                    DAN.does(
                            days(28),
                            new Command.Subscribe(DAN.customer(), "company", Interval.MONTH, Optional.empty(), false)),
                    DAN.uses(days(3), Activity.USED),
                    EVE.pays(days(50), "team", "ok-then-declined"),
                    FINN.pays(days(45), "team", "visa"),
                    FINN.uses(days(40), Activity.USED),
                    FINN.cancelsBySupport(days(30), "Example Garden"),
                    GWEN.subscribes(days(70), "team", Interval.YEAR, "visa", true),
                    GWEN.cancelsBySupport(days(3), "Example School"),
                    GWEN.asksBack(days(2), RefundReason.NOT_USED),
                    HUGO.subscribes(days(100), "team", Interval.YEAR, "visa", true),
                    HUGO.cancelsBySupport(days(31), "Example Dairy"),
                    HUGO.asksBack(days(30), RefundReason.NOT_USED),
                    HUGO.granted(days(29), Cast.LEAD, "395.00", "nobody signed in after the first day"),
                    IVY.does(
                            days(25),
                            new Command.Subscribe(IVY.customer(), "free", Interval.MONTH, Optional.empty(), false))));

    private CustomerTrackrCast() {}
}
