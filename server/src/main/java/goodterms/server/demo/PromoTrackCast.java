package goodterms.server.demo;

import static goodterms.server.demo.Deed.days;
import static goodterms.server.demo.Deed.hours;

import goodterms.core.account.CaseCommand;
import goodterms.core.calendar.Interval;
import goodterms.core.cases.CaseFinding;
import goodterms.core.cases.CaseId;
import goodterms.core.cases.EvidenceKind;
import goodterms.core.cases.RefundReason;
import goodterms.core.usage.Activity;
import goodterms.core.usage.Topic;
import goodterms.server.demo.Deed.Of;
import java.util.List;
import java.util.Optional;

/** PromoTrack: campaigns matter for billing, and questions are answered in business hours. */
final class PromoTrackCast {

    private static final CaseFinding DOCUMENTED =
            new CaseFinding(Optional.empty(), Optional.empty(), Optional.of(true), Optional.empty());

    private static final Of ANA = Of.customer("ana");
    private static final Of BEN = Of.customer("ben");
    private static final Of CLEO = Of.customer("cleo");
    private static final Of DAN = Of.customer("dan");
    private static final Of EVE = Of.customer("eve");
    private static final Of FINN = Of.customer("finn");
    private static final Of GWEN = Of.customer("gwen");
    private static final Of HUGO = Of.customer("hugo");

    static final Cast CAST = Cast.of(
            "promotrack",
            "PromoTrack",
            "Cancel on any day. Once a campaign has started nothing is refunded, but a documented fault on a yearly plan"
                    + " can be.",
            "answers questions before their clock runs out: 24 business hours, 48 at most.",
            List.of(
                    Person.customer("Cleo", "started a campaign, then cancelled: some features stopped at once."),
                    Person.customer("Dan", "is in a trial that ends in two days."),
                    Person.customer(
                            "Ana", "pays by the year, reported a fault, and waits for somebody to look into it."),
                    Person.customer("Ben", "has a card that no longer pays."),
                    Person.customer("Eve", "asked a question yesterday, before starting a campaign."),
                    Person.customer("Finn", "asked a question ten days ago that nobody has answered."),
                    Person.customer("Gwen", "had a fault that was documented: finance decides what comes back."),
                    Person.customer("Hugo", "had one, too, and was given part of the year back.")),
            List.of(
                    ANA.subscribes(days(80), "pro", Interval.YEAR, "visa", true),
                    ANA.asksBack(days(3), RefundReason.TECHNICAL),
                    BEN.pays(days(34), "pro", "ok-then-declined"),
                    CLEO.pays(days(40), "agency", "visa"),
                    CLEO.uses(days(38), Activity.CAMPAIGN_STARTED),
                    CLEO.cancels(days(4)),
                    DAN.tries(days(12), "pro"),
                    EVE.pays(days(20), "pro", "mastercard"),
                    EVE.writes(hours(26), Topic.PAYMENT, "Will I be charged again when I start a campaign?"),
                    FINN.pays(days(28), "agency", "visa"),
                    FINN.writes(days(10), Topic.OTHER, "Which card do you have of me? I have two with the same bank."),
                    GWEN.subscribes(days(60), "pro", Interval.YEAR, "visa", true),
                    GWEN.asksBack(days(6), RefundReason.TECHNICAL),
                    GWEN.does(
                            days(5),
                            new CaseCommand.RecordEvidence(
                                    Cast.SUPPORT,
                                    new CaseId(1),
                                    EvidenceKind.FAULT_REPORT,
                                    Optional.empty(),
                                    "Reports could not be opened from 2 to 9 of the month; the log of errors shows it.")),
                    GWEN.found(days(5), DOCUMENTED),
                    HUGO.subscribes(days(75), "pro", Interval.YEAR, "visa", true),
                    HUGO.asksBack(days(30), RefundReason.TECHNICAL),
                    HUGO.found(days(29), DOCUMENTED),
                    HUGO.granted(
                            days(28), Cast.FINANCE, "120.00", "unreachable for a week in the month of the campaign")));

    private PromoTrackCast() {}
}
