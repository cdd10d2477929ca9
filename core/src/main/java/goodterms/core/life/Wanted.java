package goodterms.core.life;

import goodterms.core.account.ChangeRefusal;
import goodterms.core.account.Command;
import goodterms.core.account.Refusal;
import goodterms.core.account.SubscriptionRefusal;
import goodterms.core.calendar.Interval;
import goodterms.core.catalog.AddOn;
import goodterms.core.catalog.Plan;
import goodterms.core.subscription.Contract;
import goodterms.core.subscription.Contract.Added;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What would be agreed if a wish came true, at the prices of now; or why nothing of the kind is sold. */
sealed interface Wanted {

    /** It is sold. */
    record Sold(Contract contract, Plan plan) implements Wanted {}

    /** It isn't. */
    record Unsold(Refusal refusal) implements Wanted {}

    /** Another plan, another interval, or both. */
    static Wanted plan(Unfolding life, Contract now, Command.ChangePlan command) {
        String id = command.plan().orElse(now.plan());
        Optional<Plan> plan = life.company().plan(id, life.now());
        if (plan.isEmpty()) {
            return new Unsold(new SubscriptionRefusal.NoSuchPlan(id));
        }
        if (plan.get().free()) {
            return new Sold(free(life, now, plan.get()), plan.get());
        }
        Interval interval = command.interval().orElse(now.interval());
        return Subscribing.price(life, plan.get(), interval)
                .<Wanted>map(price -> new Sold(paid(life, now, plan.get(), interval, price), plan.get()))
                .orElseGet(() -> new Unsold(new SubscriptionRefusal.IntervalNotSold(id, interval)));
    }

    private static Contract free(Unfolding life, Contract now, Plan plan) {
        return now.plan().equals(plan.id())
                ? now
                : Contract.made(
                        now.number(),
                        plan.id(),
                        Interval.MONTH,
                        life.account().profile().nothing(),
                        life.now());
    }

    /** The version of now, unless it is the one the customer has; the contract was made when it was first made. */
    private static Contract paid(Unfolding life, Contract now, Plan plan, Interval interval, Money price) {
        boolean same = Access.plan(now, life.company()).filter(plan::equals).isPresent();
        Instant taken = same ? now.takenAt() : life.now();
        boolean stays = same && interval == now.interval();
        List<Added> addOns = stays ? now.addOns() : addOns(life, now, plan, interval);
        return new Contract(
                now.number(), plan.id(), interval, stays ? now.price() : price, now.madeAt(), taken, addOns);
    }

    /** The add-ons that come along: those that the plan offers, at the price of now where the interval is another. */
    private static List<Added> addOns(Unfolding life, Contract now, Plan plan, Interval interval) {
        CurrencyUnit currency = life.account().profile().currency();
        List<Added> kept = new ArrayList<>();
        for (Added added : now.addOns()) {
            life.company()
                    .offer()
                    .addOn(added.id())
                    .filter(addOn -> plan.addOns().contains(addOn.id()))
                    .flatMap(addOn -> addOn.price(interval, currency))
                    .map(price -> interval == now.interval() ? added.price() : price)
                    .ifPresent(price -> kept.add(new Added(added.id(), added.quantity(), price)));
        }
        return kept;
    }

    /** Another number of an add-on; those there are keep their price, unless there are none of it yet. */
    static Wanted quantity(Unfolding life, Contract now, Command.ChangeQuantity command) {
        Optional<Plan> plan = Access.plan(now, life.company());
        Optional<AddOn> addOn = life.company()
                .offer()
                .addOn(command.addOn())
                .filter(it -> plan.filter(has -> !has.free() && has.addOns().contains(it.id()))
                        .isPresent());
        Optional<Money> price = addOn.flatMap(
                it -> it.price(now.interval(), life.account().profile().currency()));
        if (price.isEmpty()) {
            return new Unsold(new ChangeRefusal.NoSuchAddOn(command.addOn(), now.plan()));
        }
        int most = addOn.flatMap(AddOn::most).orElse(Integer.MAX_VALUE);
        if (command.quantity() < 0 || command.quantity() > most) {
            return new Unsold(new ChangeRefusal.QuantityNotSold(command.addOn(), command.quantity()));
        }
        Added wanted = new Added(
                command.addOn(),
                command.quantity(),
                now.added(command.addOn()).map(Added::price).orElse(price.get()));
        return new Sold(now.with(others(now, wanted)), plan.orElseThrow());
    }

    private static List<Added> others(Contract now, Added wanted) {
        List<Added> all = new ArrayList<>();
        boolean known = now.added(wanted.id()).isPresent();
        for (Added added : now.addOns()) {
            Added after = added.id().equals(wanted.id()) ? wanted : added;
            if (after.quantity() > 0) {
                all.add(after);
            }
        }
        if (!known && wanted.quantity() > 0) {
            all.add(wanted);
        }
        return all;
    }
}
