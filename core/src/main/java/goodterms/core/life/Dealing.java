package goodterms.core.life;

import goodterms.core.account.AskerRefusal;
import goodterms.core.account.Command;
import goodterms.core.account.InvoiceEvent.BillingDetailsChanged;
import goodterms.core.account.InvoiceEvent.CouponClaimed;
import goodterms.core.account.InvoiceEvent.CustomPriceSet;
import goodterms.core.account.InvoiceRefusal;
import goodterms.core.account.MoneyRefusal;
import goodterms.core.account.Outcome;
import goodterms.core.account.Refusal;
import goodterms.core.account.SubscriptionRefusal;
import goodterms.core.catalog.Coupon;
import goodterms.core.catalog.Plan;
import goodterms.core.identity.Actor;
import goodterms.core.identity.Requester;
import goodterms.core.invoice.CustomPrice;
import goodterms.core.invoice.CustomPrice.CustomLimit;
import goodterms.core.invoice.Discount;
import goodterms.core.subscription.Subscription;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What one account gets apart from the published prices, and to whom its invoices are made out. */
final class Dealing {

    private Dealing() {}

    static Outcome details(Unfolding life, Command.ChangeBillingDetails command) {
        if (mayNotAsk(life, command.by())) {
            return Unfolding.refused(new AskerRefusal.NotAnOwner(command.by().name()));
        }
        return life.then(new BillingDetailsChanged(life.now(), command.details(), command.by()))
                .accepted();
    }

    static Outcome claim(Unfolding life, Command.ClaimCoupon command) {
        if (mayNotAsk(life, command.by())) {
            return Unfolding.refused(new AskerRefusal.NotAnOwner(command.by().name()));
        }
        Optional<Coupon> coupon = life.company().offer().coupon(command.coupon());
        Optional<Refusal> refusal = coupon.isEmpty()
                ? Optional.of(new InvoiceRefusal.NoSuchCoupon(command.coupon()))
                : notClaimable(life, coupon.get());
        if (refusal.isPresent()) {
            return Unfolding.refused(refusal.get());
        }
        return life.then(new CouponClaimed(life.now(), discount(life, coupon.orElseThrow()), command.by()))
                .accepted();
    }

    private static boolean mayNotAsk(Unfolding life, Actor by) {
        Requester asker = life.account().people().requester(by);
        return asker != Requester.OWNER && asker != Requester.COMPANY;
    }

    private static Optional<Refusal> notClaimable(Unfolding life, Coupon coupon) {
        if (!coupon.claimableAt(life.now())) {
            return Optional.of(
                    new InvoiceRefusal.CouponExpired(coupon.id(), coupon.until().orElseThrow()));
        }
        if (life.account().billing().deal().claimed().contains(coupon.id())) {
            return Optional.of(new InvoiceRefusal.CouponClaimedBefore(coupon.id()));
        }
        return life.account().subscription() instanceof Subscription.Current it
                        && !coupon.isFor(it.contract().plan())
                ? Optional.of(new InvoiceRefusal.CouponNotForPlan(
                        coupon.id(), it.contract().plan()))
                : Optional.empty();
    }

    private static Discount discount(Unfolding life, Coupon coupon) {
        CurrencyUnit currency = life.account().profile().currency();
        Discount.Off off = switch (coupon.reduction()) {
            case Coupon.Reduction.Percent it -> new Discount.Off.Percent(it.rate());
            case Coupon.Reduction.Amount it ->
                new Discount.Off.Amount(it.price().in(currency).orElseThrow());
        };
        return new Discount(coupon.id(), off, coupon.invoices(), coupon.plans());
    }

    static Outcome setPrice(Unfolding life, Command.SetCustomPrice command) {
        Optional<Refusal> refusal = Staff.required(life, command.by())
                .or(() -> notPriceable(life, command.price()))
                .or(() -> notGiven(life, command));
        if (refusal.isPresent()) {
            return Unfolding.refused(refusal.get());
        }
        return life.then(new CustomPriceSet(life.now(), command.price(), command.by(), command.because()))
                .accepted();
    }

    private static Optional<Refusal> notPriceable(Unfolding life, CustomPrice own) {
        Optional<Plan> plan = life.company().plan(own.plan(), life.now());
        if (plan.isEmpty()) {
            return Optional.of(new SubscriptionRefusal.NoSuchPlan(own.plan()));
        }
        if (plan.get().free()) {
            return Optional.of(new SubscriptionRefusal.IntervalNotSold(own.plan(), own.interval()));
        }
        Optional<CustomLimit> unknown = own.limits().stream()
                .filter(limit -> life.company().offer().meter(limit.meter()).isEmpty())
                .findFirst();
        if (unknown.isPresent()) {
            return Optional.of(new InvoiceRefusal.NoSuchMeter(unknown.get().meter()));
        }
        return own.price().isNegative()
                ? Optional.of(new InvoiceRefusal.PriceBelowZero(own.price()))
                : Optional.empty();
    }

    private static Optional<Refusal> notGiven(Unfolding life, Command.SetCustomPrice command) {
        CustomPrice own = command.price();
        CurrencyUnit currency = life.account().profile().currency();
        if (command.because().isBlank()) {
            return Optional.of(new MoneyRefusal.ReasonMissing());
        }
        if (!own.price().getCurrencyUnit().equals(currency)) {
            return Optional.of(new MoneyRefusal.WrongCurrency(currency));
        }
        Plan plan = life.company().plan(own.plan(), life.now()).orElseThrow();
        Optional<Money> published = plan.price(own.interval(), currency);
        Optional<Refusal> tooLow =
                published.isEmpty() || includesMore(own, plan) ? Closing.tooLow(life, command.by()) : Optional.empty();
        return tooLow.or(() -> published
                .map(price -> price.minus(own.price()))
                .filter(Money::isPositive)
                .flatMap(less -> aboveRole(life, command.by(), less)));
    }

    /** Whether more of anything is included than the plan includes for everybody. */
    private static boolean includesMore(CustomPrice own, Plan plan) {
        return own.limits().stream().anyMatch(limit -> {
            Optional<Long> included = plan.limit(limit.meter()).most();
            return included.isPresent()
                    && limit.most().filter(most -> most <= included.get()).isEmpty();
        });
    }

    /** The refusal where somebody gives more than their role may. */
    static Optional<Refusal> aboveRole(Unfolding life, Actor by, Money amount) {
        String role = by.role().orElseThrow();
        boolean may =
                life.company().role(role).filter(it -> it.mayGrant(amount)).isPresent();
        return may ? Optional.empty() : Optional.of(new MoneyRefusal.AboveRole(amount, role));
    }
}
