package goodterms.server.portal;

import goodterms.core.account.Account;
import goodterms.core.catalog.Plan;
import goodterms.core.catalog.TermsPage;
import goodterms.core.invoice.Item;
import goodterms.core.life.Figures;
import goodterms.core.life.Labels;
import goodterms.core.subscription.Contract;
import goodterms.core.subscription.Subscription;
import goodterms.server.site.Visit;
import goodterms.server.site.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What the billing page shows.
 *
 * @param done what was done just before
 * @param owner whether whoever looks may do what only owners may
 * @param pauses whether it can be paused, as the terms in force stand
 * @param next what will be charged next, if anything
 * @param letters the latest that was written to whoever looks
 */
public record Home(
        Visit visit,
        Optional<String> done,
        boolean owner,
        boolean pauses,
        Account account,
        Figures figures,
        Labels labels,
        List<Banner> banners,
        Optional<Sheet> next,
        Letters letters,
        List<TermsPage> terms) {

    /** Something sold on top of the plan, and how its page is asked for. */
    public record Extra(String id, String words) {}

    public Home {
        banners = List.copyOf(banners);
        terms = List.copyOf(terms);
    }

    /** How moments and amounts are written. */
    public Wording words() {
        return new Wording(account.profile().zone());
    }

    /** The address of a page of the portal. */
    public String at(String path) {
        return visit.home() + path;
    }

    /** What a period costs, such as {@code 49.00 USD a month}. */
    public String price() {
        return figures.agreed()
                .map(Figures.Agreed::contract)
                .filter(contract -> contract.perPeriod().isPositive())
                .map(contract -> words().money(contract.perPeriod()) + " " + Prices.per(contract.interval()))
                .orElse("Free of charge");
    }

    /** How much is used, such as {@code 800 of 1,000}. */
    public String used(Figures.Use use) {
        return count(use.used()) + use.limit().map(most -> " of " + count(most)).orElse(", unlimited");
    }

    /** What a bar is long, in hundredths of its whole length. */
    public long length(Figures.Use use) {
        return Math.min(use.percent(), 100);
    }

    /** What is said beside use that comes near its limit, or has reached it. */
    public Optional<String> warning(Figures.Use use) {
        return switch (use.level()) {
            case FINE -> Optional.empty();
            case NEAR -> Optional.of(use.percent() + " % of what your plan includes is used.");
            case FULL ->
                Optional.of("All that your plan includes is used."
                        + (use.beyond().isPresent() ? " What you use beyond is billed." : ""));
        };
    }

    /** The card that is charged, as it is named within a sentence. */
    public Optional<String> card() {
        return account.billing().card().map(Cards::name);
    }

    /** What is on the account's credit, if anything is. */
    public Optional<Money> credit() {
        return Optional.of(account.billing().credit()).filter(Money::isPositive);
    }

    /** Until when that card can be charged, if the processor said. */
    public Optional<String> expires() {
        return account.billing().card().flatMap(Cards::expires);
    }

    /** What an add-on is called. */
    public String named(Contract.Added added) {
        return labels.of(Item.addOn(added.id()));
    }

    /** What could be added to the plan. */
    public List<Extra> extras() {
        return figures.agreed().flatMap(Figures.Agreed::plan).map(Plan::addOns).orElse(List.of()).stream()
                .flatMap(id -> visit.company().offer().addOn(id).stream())
                .filter(addOn -> figures.agreed()
                        .flatMap(it -> addOn.price(
                                it.contract().interval(), account.profile().currency()))
                        .isPresent())
                .map(addOn -> new Extra(addOn.id(), "Add-on: " + addOn.name()))
                .toList();
    }

    /** Whether the plan can be changed as things stand. */
    public boolean changes() {
        return account.standing().suspensions().isEmpty()
                && account.subscription() instanceof Subscription.Usable
                && !(account.subscription() instanceof Subscription.Ending);
    }

    /** Whether its trial is over and no plan was taken. */
    public boolean held() {
        return account.subscription() instanceof Subscription.OnHold;
    }

    /** Whether it can be cancelled and no banner leads there. */
    public boolean cancels() {
        return switch (account.subscription()) {
            case Subscription.None _,
                    Subscription.Ended _,
                    Subscription.Ending _,
                    Subscription.Trialing _,
                    Subscription.TrialSuspended _,
                    Subscription.OnHold _ -> false;
            case Subscription.Running _,
                    Subscription.Paused _,
                    Subscription.Suspended _,
                    Subscription.Frozen _,
                    Subscription.Free _ -> true;
        };
    }

    /** Whether there is a payment that money could come back of, and whoever looks may ask. */
    public boolean refunds() {
        return owner() && !account.billing().payments().isEmpty();
    }

    /** Whether the company gives coupons. */
    public boolean coupons() {
        return !visit.company().offer().coupons().isEmpty();
    }

    /** The coupon that counts. */
    public Optional<String> coupon() {
        return account.billing().deal().discount().map(discount -> labels.of(Item.coupon(discount.coupon())));
    }

    private static String count(long number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
