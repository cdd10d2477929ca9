package goodterms.journal.simulation;

import goodterms.core.account.Account;
import goodterms.core.account.Command;
import goodterms.core.account.Context;
import goodterms.core.account.PeopleEvent.AccountOpened;
import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.core.life.Life;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One life: all of it follows from its seed. */
final class SimulatedLife {

    /** A command and its moment. */
    record Step(int number, Instant at, Command command) {}

    private static final List<String> ZONES = List.of(
            "UTC",
            "America/New_York",
            "America/St_Johns",
            "Europe/Berlin",
            "Asia/Kathmandu",
            "Australia/Lord_Howe",
            "Pacific/Chatham",
            "Pacific/Apia");
    private static final Instant EARLIEST = Instant.parse("2025-01-01T00:00:00Z");
    private static final long SECONDS_OF_A_DAY = 86_400;

    private final Company company;
    private final long seed;
    private final AccountOpened opened;
    private final World world;
    private final List<Step> lived = new ArrayList<>();

    SimulatedLife(List<Company> companies, long seed, Processor processor, Tally tally, boolean kept) {
        Chance chance = Chance.of(seed, -1);
        this.seed = seed;
        this.company = chance.of(companies);
        ZoneId zone = ZoneId.of(chance.of(ZONES));
        Instant start = EARLIEST.plusSeconds(chance.between(0, 3 * 365 * SECONDS_OF_A_DAY));
        this.opened = Life.open(
                new AccountId("life-" + seed),
                Situation.ANA.name(),
                chance.unless(4, "Ana & Co"),
                zone,
                chance.of("US", "DE", "JP", "FR"),
                chance.oneIn(3),
                chance.of(company.offer().currencies()),
                new Context(start, company));
        this.world = new World(company, opened, processor, tally, kept ? Diary.kept(zone) : Diary.none());
        tally.life();
    }

    Company company() {
        return company;
    }

    /** What was lived so far. */
    List<Step> lived() {
        return List.copyOf(lived);
    }

    World world() {
        return world;
    }

    /** Draws that many steps and lives them. @throws RuntimeException whatever goes wrong */
    void draw(int steps) {
        for (int number = 0; number < steps; number++) {
            Chance chance = Chance.of(seed, 2 * number);
            world.faults(Chance.of(seed, 2 * number + 1));
            Instant at = world.now().plus(pause(chance));
            world.passTo(at);
            Command command = Whims.next(new Situation(chance, company, world.account(), at));
            lived.add(new Step(number, at, command));
            world.give(command);
        }
        world.settle();
    }

    /** Lives steps that were drawn before. @throws RuntimeException whatever goes wrong */
    void live(List<Step> steps) {
        for (Step step : steps) {
            world.faults(Chance.of(seed, 2 * step.number() + 1));
            world.passTo(step.at());
            lived.add(step);
            world.give(step.command());
        }
        world.settle();
    }

    /** How long until something is done: at once, soon, around the moment something is due, or after months. */
    private Duration pause(Chance chance) {
        return switch (chance.count(0, 10)) {
            case 0, 1 -> Duration.ZERO;
            case 2 -> Duration.ofSeconds(chance.between(1, 90_000));
            case 3, 4 -> Duration.ofDays(chance.between(1, 3));
            case 5, 6, 7 -> untilDue(world.account(), chance);
            case 8 -> Duration.ofDays(chance.between(4, 40));
            case 9 -> Duration.ofHours(24);
            default -> Duration.ofDays(chance.oneIn(6) ? chance.between(41, 400) : chance.between(1, 9));
        };
    }

    private Duration untilDue(Account account, Chance chance) {
        Optional<Duration> due = account.nextDue().map(at -> Duration.between(world.now(), at));
        Duration exact = due.filter(it -> !it.isNegative()).orElse(Duration.ofHours(1));
        Duration around = exact.plusSeconds(chance.of(-1, 0, 0, 1));
        return around.isNegative() ? Duration.ZERO : around;
    }
}
