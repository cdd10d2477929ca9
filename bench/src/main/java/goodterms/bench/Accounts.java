package goodterms.bench;

import goodterms.core.account.Account;
import goodterms.core.catalog.Company;
import goodterms.journal.json.AccountJson;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/** How large the state of an account is after years of life, and how many are renewed in a minute. */
public final class Accounts {

    private static final int MANY = 5_000;
    private static final int ROUNDS = 200;
    private static final int[] MONTHS = {1, 12, 60};

    private Accounts() {}

    /** Prints rows of the tables of performance. */
    public static void main(String[] arguments) throws IOException {
        Company company = Renewal.company();
        System.out.println("\n| months | JSON, bytes | in memory, bytes |\n|---|---|---|");
        for (int months : MONTHS) {
            size(company, months);
        }
        renew(company);
    }

    private static void size(Company company, int months) {
        long before = used();
        Account[] accounts = IntStream.range(0, MANY)
                .mapToObj(number -> Renewal.until(Renewal.begun(company, number), Renewal.month(months), company))
                .toArray(Account[]::new);
        try {
            long held = used() - before;
            int written = AccountJson.write(accounts[0]).getBytes(StandardCharsets.UTF_8).length;
            System.out.printf(Locale.ROOT, "| %d | %,d | %,d |%n", months, written, held / MANY);
        } finally {
            // The accounts must have been there while it was measured what they hold.
            Reference.reachabilityFence(accounts);
        }
    }

    /** What lives on the heap. */
    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 5; i++) {
            runtime.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Renews {@link #MANY} accounts, a month at a time, on all cores. */
    private static void renew(Company company) {
        Account[] accounts = IntStream.range(0, MANY)
                .mapToObj(number -> Renewal.begun(company, number))
                .toArray(Account[]::new);
        months(accounts, company, 1, ROUNDS / 4);
        long started = System.nanoTime();
        months(accounts, company, ROUNDS / 4 + 1, ROUNDS + ROUNDS / 4);
        double seconds = (System.nanoTime() - started) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%n%,d renewals in %.1f s on %d cores: a million in %.1f s, %.1f million a minute%n",
                (long) MANY * ROUNDS,
                seconds,
                Runtime.getRuntime().availableProcessors(),
                seconds * 1e6 / ((double) MANY * ROUNDS),
                MANY * ROUNDS / seconds * 60 / 1e6);
    }

    private static void months(Account[] accounts, Company company, int first, int last) {
        for (int month = first; month <= last; month++) {
            int now = month;
            Arrays.parallelSetAll(accounts, i -> Renewal.until(accounts[i], Renewal.month(now), company));
        }
    }
}
