package goodterms.core.life;

import static goodterms.core.life.Asks.paidAtOnce;
import static goodterms.core.life.Asks.refundOf;
import static goodterms.core.life.Rehearsal.ANA;
import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Billing;
import goodterms.core.account.Command;
import goodterms.core.calendar.Interval;
import goodterms.core.cases.RefundReason;
import goodterms.core.catalog.Company;
import goodterms.core.identity.Membership;
import goodterms.core.usage.Activity;
import goodterms.core.usage.Topic;
import java.time.Duration;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Where two things have nothing to do with each other, their order makes no difference to money. */
final class IndependenceTest {

    /** What money there is: owed, on the balance, and in sum over the whole life. */
    private record Purse(Money owed, Money credit, Billing.Totals totals) {

        static Purse of(Rehearsal life) {
            Billing billing = life.account().billing();
            return new Purse(billing.owed(), billing.credit(), billing.totals());
        }
    }

    private static Rehearsal paying(Company company, long seed) {
        Chance chance = new Chance(seed);
        return Rehearsal.of(company, "2026-%02d-%02dT09:30".formatted(chance.between(1, 12), chance.between(4, 28)))
                .when(paidAtOnce(Interval.MONTH, chance.of("visa", "insufficient-then-ok")))
                .at("2027-02-11T10:00");
    }

    @Test
    void what_people_say_and_who_they_are_moves_no_money() {
        Chance.forSeeds(60, chance -> {
            Rehearsal life = paying(chance.of(Worlds.ALL), chance.between(1, 1_000));
            Purse before = Purse.of(life);
            life.when(new Command.ContactSupport(ANA, chance.of(Topic.values())))
                    .when(new Command.RecordActivity(chance.of(Activity.values()), chance.oneIn(2)))
                    .when(new Command.AddPerson(ANA, "ben@example.com", Membership.MEMBER));
            assertThat(Purse.of(life)).isEqualTo(before);
        });
    }

    @Test
    void it_makes_no_difference_whether_they_say_it_before_or_after_money_moves() {
        List<Command> aside = List.of(
                new Command.ContactSupport(ANA, Topic.OTHER),
                new Command.AddPerson(ANA, "ben@example.com", Membership.OWNER));
        List<Command> money = List.of(
                Asks.changeCard("mastercard"),
                Asks.cancel(ANA),
                new Command.ClaimCoupon(ANA, "ten"),
                new Command.ChangeQuantity(ANA, "seat", 2));
        for (Company company : Worlds.ALL) {
            for (Command one : aside) {
                for (Command other : money) {
                    Rehearsal first = paying(company, 7).when(one).when(other);
                    Rehearsal second = paying(company, 7).when(other).when(one);
                    assertThat(first.at(first.now().plus(Duration.ofDays(70))).account())
                            .as("%s, %s and %s", company.id(), one, other)
                            .isEqualTo(second.at(second.now().plus(Duration.ofDays(70)))
                                    .account());
                }
            }
        }
    }

    @Test
    void two_requests_about_two_payments_give_the_same_in_either_order() {
        for (Company company : List.of(Worlds.ANYTRACK, Worlds.PROMOTRACK, Worlds.CUSTOMERTRACKR)) {
            for (RefundReason reason : RefundReason.values()) {
                Rehearsal first = paying(company, 9).when(refundOf(2, reason)).when(refundOf(3, reason));
                Rehearsal second = paying(company, 9).when(refundOf(3, reason)).when(refundOf(2, reason));
                assertThat(Purse.of(first)).as("%s, %s", company.id(), reason).isEqualTo(Purse.of(second));
                assertThat(first.account().desk().open())
                        .hasSameSizeAs(second.account().desk().open());
            }
        }
    }
}
