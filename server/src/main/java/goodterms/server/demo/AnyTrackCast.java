package goodterms.server.demo;

import static goodterms.server.demo.Deed.days;
import static goodterms.server.demo.Deed.hours;

import goodterms.core.account.Command;
import goodterms.core.calendar.Interval;
import goodterms.core.cases.RefundReason;
import goodterms.core.identity.Signal;
import goodterms.core.identity.SignalKind;
import goodterms.core.usage.Activity;
import goodterms.server.demo.Deed.Of;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** AnyTrack: what is used is counted, and whether it was used decides about refunds. */
final class AnyTrackCast {

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
    private static final Of KIM = Of.customer("kim");
    private static final Of LIV = Of.customer("liv");

    static final Cast CAST = Cast.of(
            "anytrack",
            "AnyTrack",
            "Sessions are counted against the plan. If a trial was never used, what was charged after it comes back without"
                    + " questions.",
            "looks into trials: one that seems to be a repetition, one whose refund waits for a second person.",
            List.of(
                    Person.customer("Kim", "was charged after a trial that nobody ever used: ask for the money back."),
                    Person.customer("Ana", "has used 85 % of the plan."),
                    Person.customer("Ben", "has used more than the plan holds: see what it will cost."),
                    Person.customer(
                            "Ivy", "has more than a smaller plan holds: try to change, and see what must go first."),
                    Person.customer("Dan", "is in a trial that ends in two days."),
                    Person.customer("Cleo", "used the trial, was charged, and waits for a decision."),
                    Person.customer("Liv", "was in the same place as Cleo, and got part of it back."),
                    Person.customer("Eve", "asks for a refund, but seems to have had a trial under another name."),
                    Person.customer("Finn", "had that trial."),
                    Person.customer("Gwen", "is to get 300.00 back, once a second person has approved it."),
                    Person.customer("Hugo", "was suspended, because a payment stayed overdue: mend the card."),
                    Person.customer("Jack", "was suspended, because rules were broken.")),
            deeds());

    private AnyTrackCast() {}

    private static List<Deed> deeds() {
        List<Deed> deeds = new ArrayList<>(List.of(
                ANA.pays(days(20), "personal", "visa"),
                ANA.uses(days(19), Activity.TAG_INSTALLED),
                ANA.counts(days(15), "properties", 2),
                ANA.counts(days(10), "sessions", 6_200),
                ANA.counts(hours(5), "sessions", 2_300),
                BEN.pays(days(55), "personal", "visa"),
                BEN.uses(days(54), Activity.TAG_INSTALLED),
                BEN.counts(days(30), "sessions", 7_400),
                BEN.counts(days(12), "sessions", 8_100),
                BEN.counts(days(2), "sessions", 3_050),
                DAN.tries(days(12), "personal"),
                DAN.uses(days(11), Activity.TAG_INSTALLED),
                DAN.counts(days(3), "sessions", 1_250),
                HUGO.pays(days(40), "personal", "ok-then-declined"),
                IVY.pays(days(50), "advanced", "mastercard"),
                IVY.counts(days(40), "properties", 5),
                IVY.counts(days(35), "sessions", 41_000),
                JACK.pays(days(48), "personal", "visa"),
                JACK.does(
                        days(6),
                        new Command.Suspend(Cast.FINANCE, "Visits were forged by a script.", Optional.empty())),
                KIM.tries(days(14).plusHours(9), "personal")));
        deeds.addAll(usedTrial(CLEO, days(17), "personal", Interval.MONTH));
        deeds.add(CLEO.asksBack(days(2), RefundReason.NOT_USED));
        deeds.addAll(usedTrial(LIV, days(50), "personal", Interval.MONTH));
        deeds.add(LIV.asksBack(days(34), RefundReason.NOT_USED));
        deeds.add(LIV.granted(days(33), Cast.LEAD, "30.00", "the tag stood on an empty test page"));
        deeds.addAll(usedTrial(GWEN, days(18), "advanced", Interval.YEAR));
        deeds.add(GWEN.asksBack(days(3), RefundReason.CHANGED_MIND));
        deeds.add(GWEN.granted(
                days(1), Cast.LEAD, "300.00", "moved to another tool in the second week, and said so at once"));
        deeds.addAll(repeated());
        return deeds;
    }

    private static List<Deed> usedTrial(Of who, Duration ago, String plan, Interval interval) {
        return List.of(
                who.subscribes(ago, plan, interval, "visa", false),
                who.uses(ago.minusDays(1), Activity.TAG_INSTALLED),
                who.counts(ago.minusDays(2), "sessions", 340));
    }

    /** Two names, one site and one card. */
    private static List<Deed> repeated() {
        return List.of(
                FINN.does(days(60), signs()),
                FINN.tries(days(60), "personal"),
                FINN.cancels(days(48)),
                EVE.does(days(15).plusHours(12), signs()),
                EVE.tries(days(15), "personal"),
                EVE.asksBack(hours(20), RefundReason.NOT_USED));
    }

    /** As the product would report them, hashed. */
    private static Command signs() {
        return new Command.ReportSignals(List.of(
                new Signal(SignalKind.SITE, "5b0c1a7e9f3d2c48"), new Signal(SignalKind.CARD, "a94f60e2b7d1c835")));
    }
}
