package goodterms.server.portal;

import goodterms.core.account.Account;
import goodterms.core.account.Context;
import goodterms.core.account.InvoiceEvent.InvoiceIssued;
import goodterms.core.catalog.Company;
import goodterms.core.catalog.Plan;
import goodterms.core.invoice.Item;
import goodterms.core.life.AfterTrial;
import goodterms.core.life.Figures;
import goodterms.core.life.Labels;
import goodterms.core.payment.Card;
import goodterms.core.retention.Content.Holding;
import goodterms.core.subscription.Contract;
import goodterms.core.subscription.EndCause;
import goodterms.core.subscription.Scheduled;
import goodterms.core.subscription.Subscription;
import goodterms.core.subscription.SuspensionCause;
import goodterms.server.portal.Banner.Tone;
import goodterms.server.portal.Banner.Way;
import goodterms.server.site.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/** The banners of an account: one for each thing that is not simply as agreed. */
final class Banners {

    private static final Set<SuspensionCause> FREEZE = Set.of(SuspensionCause.FREEZE);
    private static final Way CHOOSE = Way.first("/plan", "Choose a plan");

    private final Account account;
    private final Context context;
    private final Company company;
    private final Figures figures;
    private final Labels labels;
    private final Wording words;

    private Banners(Account account, Context context, Figures figures, Labels labels) {
        this.account = account;
        this.context = context;
        this.company = context.company();
        this.figures = figures;
        this.labels = labels;
        this.words = new Wording(account.profile().zone());
    }

    static List<Banner> of(Account account, Context context, Figures figures, Labels labels, Dunning dunning) {
        Banners banners = new Banners(account, context, figures, labels);
        List<Banner> all = new ArrayList<>();
        banners.suspended().ifPresent(all::add);
        Optional<Banner> frozen = banners.frozen();
        frozen.ifPresent(all::add);
        if (frozen.isEmpty() || banners.ends()) {
            banners.state(account.subscription()).ifPresent(all::add);
        }
        banners.waiting().ifPresent(all::add);
        dunning.banner().ifPresent(all::add);
        return List.copyOf(all);
    }

    private Optional<Banner> suspended() {
        if (account.standing().suspensions().isEmpty()
                || account.standing().suspensions().equals(FREEZE)) {
            return Optional.empty();
        }
        return Optional.of(new Banner(
                Tone.BAD,
                "We have suspended your account",
                List.of("There is no access, and nothing new is charged, until this is settled." + write()),
                List.of()));
    }

    /** Frozen by hand: shown instead of what would come by itself, because that waits. */
    private Optional<Banner> frozen() {
        if (!account.standing().suspensions().equals(FREEZE) || account.subscription() instanceof Subscription.Ended) {
            return Optional.empty();
        }
        String since = account.standing().frozenSince().map(words::day).orElseThrow();
        return Optional.of(new Banner(
                Tone.WARN,
                "Your account is frozen",
                List.of(
                        "Since " + since + " nobody can use it, and nothing is charged, until we lift this. It accuses"
                                + " nobody of anything; we have written to you why we did it.",
                        "You can still see your invoices, export your content, cancel, and ask for money back."
                                + write()),
                leaving()));
    }

    /** Whether it has been cancelled: that end stands, frozen or not. */
    private boolean ends() {
        return account.subscription() instanceof Subscription.Ending
                || account.subscription() instanceof Subscription.TrialSuspended;
    }

    /** The way to cancel, where the page shows it in a banner only. */
    private List<Way> leaving() {
        return switch (account.subscription()) {
            case Subscription.Trialing _ -> List.of(Way.other("/cancel", "Cancel the trial"));
            case Subscription.OnHold _ -> List.of(Way.other("/cancel", "Cancel the account"));
            case Subscription _ -> List.of();
        };
    }

    private String write() {
        return company.support().map(address -> " Write to " + address + ".").orElse("");
    }

    private Optional<Banner> state(Subscription subscription) {
        return switch (subscription) {
            case Subscription.None _ ->
                calm(
                        "You have no plan yet",
                        "Choose one to begin. You see what it costs before anything is charged.",
                        CHOOSE);
            case Subscription.Ended it -> Optional.of(ended(it));
            case Subscription.Trialing it -> Optional.of(trial(it));
            case Subscription.Paused it ->
                calm(
                        "Your subscription is paused",
                        "Nothing is charged. It goes on by itself on " + words.day(it.resumesAt()) + ".",
                        Way.first("/resume", "Resume now"));
            case Subscription.Ending it -> Optional.of(ending(it));
            case Subscription.TrialSuspended it ->
                calm(
                        "Your trial is cancelled",
                        "Nothing was charged. Until " + words.day(it.until()) + " you can take it up again.",
                        Way.first("/trial/reactivate", "Take the trial up again"),
                        Way.other("/plan", "Choose a plan"));
            case Subscription.OnHold it ->
                Optional.of(new Banner(
                        Tone.WARN,
                        "Your account is on hold",
                        List.of(
                                "The trial is over. Your data is kept, and nothing is charged.",
                                "Choose a plan by " + words.day(it.endsAt())
                                        + ", or the account is closed on that day."),
                        List.of(
                                CHOOSE,
                                Way.other("/hold", "What is kept"),
                                Way.other("/cancel", "Cancel the account"))));
            case Subscription.Active _,
                    Subscription.PastDue _,
                    Subscription.Suspended _,
                    Subscription.Frozen _,
                    Subscription.Free _ -> Optional.empty();
        };
    }

    private Banner ended(Subscription.Ended it) {
        String title = "Your subscription ended on " + words.day(it.since());
        if (it.cause() == EndCause.VIOLATION) {
            return new Banner(
                    Tone.BAD, title, List.of("We ended it because our rules were broken." + write()), List.of());
        }
        if (account.content().holding() instanceof Holding.Leaving leaving) {
            return new Banner(
                    Tone.WARN,
                    title,
                    List.of("Your content is still there, and is deleted on " + words.day(leaving.deleteAt()) + "."),
                    List.of(
                            Way.first("/restore", "Come back"),
                            Way.other("/plan", "Choose another plan"),
                            Way.other("/content", "Export your content")));
        }
        return new Banner(
                Tone.CALM,
                title,
                List.of("Nothing more is charged. You can come back whenever you like."),
                List.of(CHOOSE));
    }

    private Banner trial(Subscription.Trialing it) {
        Way cancel = Way.other("/cancel", "Cancel the trial");
        Optional<AfterTrial> then = AfterTrial.of(account, context);
        boolean cardMissing = then.filter(AfterTrial.Held.class::isInstance)
                .map(AfterTrial.Held.class::cast)
                .filter(AfterTrial.Held::cardMissing)
                .isPresent();
        return new Banner(
                Tone.CALM,
                "Your trial runs until " + words.day(it.ends()),
                then.map(this::after).orElse(List.of()),
                cardMissing ? List.of(Way.first("/card", "Add a card"), cancel) : List.of(cancel));
    }

    private List<String> after(AfterTrial then) {
        return switch (then) {
            case AfterTrial.Billed it -> charged(it.invoice());
            case AfterTrial.Free _ -> List.of("Nothing is charged then.");
            case AfterTrial.Held it ->
                List.of(
                        it.cardMissing()
                                ? "There is no card yet. With one your plan goes on; without, your account is put on"
                                        + " hold."
                                : "Nothing is charged then. Your account is put on hold, and you have until "
                                        + words.day(it.until()) + " to choose a plan.");
        };
    }

    private List<String> charged(InvoiceIssued next) {
        if (next.due().isZero()) {
            return List.of("On that day your plan begins; nothing is left to pay for its first period.");
        }
        return List.of("On that day " + words.money(next.due()) + " is charged"
                + account.billing().card().map(Banners::to).orElse("")
                + ". Cancel before then, and nothing is charged.");
    }

    private static String to(Card card) {
        return " to your " + Cards.name(card);
    }

    private Banner ending(Subscription.Ending it) {
        boolean asked = it.cause() == EndCause.CANCELLED;
        Money owed = account.billing().owed();
        return new Banner(
                Tone.WARN,
                (asked ? "You have cancelled: access ends on " : "We end your account: access ends on ")
                        + words.day(it.ends()),
                List.of(
                        owed.isZero()
                                ? "Nothing more is charged."
                                : "Nothing new is charged. " + words.money(owed)
                                        + " of what was billed before is still owed."),
                asked
                        ? List.of(
                                Way.first("/cancel/undo", "Keep my subscription"),
                                Way.other("/cancel", "What happens next"))
                        : List.of(Way.other("/cancel", "What happens next")));
    }

    /** A change that waits. */
    private Optional<Banner> waiting() {
        return account.subscription() instanceof Subscription.Running on
                ? on.next().map(change -> waiting(on, change))
                : Optional.empty();
    }

    private Banner waiting(Subscription.Running on, Scheduled change) {
        Contract next = change.contract();
        return new Banner(
                Tone.CALM,
                "From " + words.day(on.paidUntil()) + " you have " + named(next),
                List.of("It costs " + words.money(next.perPeriod()) + " " + Prices.per(next.interval())
                        + ". Until then nothing changes."),
                List.of(Way.other(
                        "/plan/undo",
                        "Keep " + figures.agreed().map(Figures.Agreed::name).orElse("what I have"))));
    }

    private String named(Contract contract) {
        List<String> parts = new ArrayList<>();
        parts.add(company.plan(contract.plan(), contract.takenAt())
                .map(Plan::name)
                .orElse(contract.plan()));
        contract.addOns().forEach(added -> parts.add(added.quantity() + " × " + labels.of(Item.addOn(added.id()))));
        return String.join(" with ", parts);
    }

    private static Optional<Banner> calm(String title, String sentence, Way... ways) {
        return Optional.of(new Banner(Tone.CALM, title, List.of(sentence), List.of(ways)));
    }
}
