package goodterms.core.life;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Account;
import goodterms.core.account.Command;
import goodterms.core.account.Context;
import goodterms.core.account.Event;
import goodterms.core.account.Outcome;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lives drawn by chance on the pages of all four companies; {@link Invariants} are checked after each step. */
final class LivesTest {

    private static final List<String> ZONES = List.of(
            "UTC",
            "America/New_York",
            "America/St_Johns",
            "Europe/Berlin",
            "Asia/Kathmandu",
            "Australia/Lord_Howe",
            "Pacific/Chatham",
            "Pacific/Apia");

    static Rehearsal life(Chance chance, int steps) {
        Rehearsal life = Rehearsal.of(
                chance.of(Worlds.ALL),
                chance.of(ZONES),
                "20%02d-%02d-%02dT%02d:30"
                        .formatted(
                                chance.between(10, 26),
                                chance.between(1, 12),
                                chance.between(4, 28),
                                chance.between(4, 23)));
        Whims whims = new Whims(chance);
        for (int step = 0; step < steps; step++) {
            life.at(life.now().plus(pause(chance)));
            life.when(whims.next(life.account()));
        }
        return life;
    }

    private static Duration pause(Chance chance) {
        return switch ((int) chance.between(0, 4)) {
            case 0 -> Duration.ZERO;
            case 1 -> Duration.ofSeconds(chance.between(1, 90_000));
            case 2 -> Duration.ofDays(chance.between(1, 3));
            case 3 -> Duration.ofDays(chance.between(4, 40));
            default -> chance.oneIn(10) ? Duration.ofDays(chance.between(41, 500)) : Duration.ofHours(24);
        };
    }

    @Test
    void whatever_happens_the_books_balance_and_nobody_gets_back_more_than_they_paid() {
        SortedSet<String> seen = new TreeSet<>();
        Chance.forSeeds(
                1_200,
                chance -> life(chance, 60)
                        .history()
                        .forEach(event -> seen.add(event.getClass().getSimpleName())));
        assertThat(seen)
                .as("what these lives come across")
                .isEqualTo(
                        events(Event.class).map(Class::getSimpleName).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void the_events_of_a_life_make_the_same_account_again() {
        Chance.forSeeds(200, chance -> {
            Rehearsal life = life(chance, 40);
            assertThat(Account.replay(life.history())).isEqualTo(life.account());
        });
    }

    @Test
    void a_command_given_late_comes_to_the_same_as_time_alone_followed_by_it() {
        Chance.forSeeds(200, chance -> {
            Rehearsal life = life(chance, 20);
            Context later = life.context().at(life.now().plus(pause(chance)));
            Command command = new Whims(chance).next(life.account());
            Account advanced = Rehearsal.after(life.account(), Life.advance(life.account(), later));
            Outcome atOnce = Life.decide(life.account(), command, later);
            Outcome inSteps = Life.decide(advanced, command, later);
            assertThat(refusal(atOnce)).isEqualTo(refusal(inSteps));
            if (atOnce instanceof Outcome.Accepted) {
                assertThat(Rehearsal.after(life.account(), atOnce)).isEqualTo(Rehearsal.after(advanced, inSteps));
            }
        });
    }

    private static String refusal(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused ? refused.refusal().code() : "";
    }

    @Test
    void the_same_seed_lives_the_same_life() {
        assertThat(life(new Chance(7), 60).history())
                .isEqualTo(life(new Chance(7), 60).history());
    }

    private static Stream<Class<?>> events(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses())
                .flatMap(type -> type.isRecord() ? Stream.of(type) : events(type));
    }
}
