package goodterms.bench;

import goodterms.core.account.Command;
import goodterms.core.account.PeopleEvent.AccountOpened;
import goodterms.core.calendar.Interval;
import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.journal.company.CompanyFolder;
import goodterms.journal.memory.LivedAccount;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** Lives a million account-months of GroupTrack in memory: sign-ups, trials, renewals, invoices and charges. */
public final class Months {

    private static final int ACCOUNTS = 20_000;
    private static final int MONTHS = 50;
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private Months() {}

    /** Prints one row of the table of performance; run it with the heap it is to be held to. */
    public static void main(String[] arguments) throws IOException {
        Company company = CompanyFolder.read(Path.of("companies/grouptrack"))
                .company()
                .orElseThrow(() -> new IllegalStateException("companies/grouptrack has findings"));
        lives(company, ACCOUNTS / 10);
        long started = System.nanoTime();
        long events = lives(company, ACCOUNTS);
        double seconds = (System.nanoTime() - started) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%,d account-months (%,d events) in %.1f s: %,.0f account-months/s on one thread, peak heap %,d MB%n",
                (long) ACCOUNTS * MONTHS,
                events,
                seconds,
                ACCOUNTS * MONTHS / seconds,
                peakHeap() / 1_000_000);
    }

    /** How many events happened. */
    private static long lives(Company company, int accounts) {
        long events = 0;
        for (int i = 0; i < accounts; i++) {
            ZonedDateTime start =
                    ZonedDateTime.of(2026, 1, 1, 9, 0, 0, 0, ZONE).plus(Duration.ofMinutes(i * 37L % 525_600));
            events += life(company, i, start);
        }
        return events;
    }

    private static long life(Company company, int number, ZonedDateTime start) {
        Actor ana = Actor.customer("ana@example.com");
        Instant at = start.toInstant();
        LivedAccount account = new LivedAccount(
                company,
                new AccountOpened(
                        at,
                        new AccountId("a-" + number),
                        ana.name(),
                        Optional.empty(),
                        ZONE,
                        "US",
                        false,
                        CurrencyUnit.USD));
        account.give(new Command.Subscribe(ana, "pro", Interval.MONTH, SimulatedProcessor.card("visa"), false))
                .ifPresent(refusal -> {
                    throw new IllegalStateException(refusal.toString());
                });
        account.moveTo(start.plusMonths(MONTHS).toInstant());
        return account.journal().size();
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
