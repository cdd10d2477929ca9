package goodterms.bench;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.PGConnection;

/** What a server does over HTTP: how long people wait at a steady rate, and how fast use is taken in. */
public final class OverHttp {

    private static final int PER_SECOND = 100;
    private static final int SECONDS = 20;
    private static final int WARM_UP = 3_000;
    private static final String ANA = "{\"by\": {\"name\": \"ana@example.com\"}";

    private static final int ACCOUNTS = 200;
    private static final int BATCHES = 30;
    private static final int BATCH = 10_000;
    private static final int PROGRAMS = 2;

    private OverHttp() {}

    /** Something that is asked of one account. */
    @FunctionalInterface
    private interface Asked {
        void of(String account) throws Exception;
    }

    /** Prints both tables. */
    public static void main(String[] args) throws Exception {
        latencies();
        usage();
    }

    private static void latencies() throws Exception {
        int many = PER_SECOND * SECONDS;
        try (Served served = new Served("grouptrack")) {
            for (int i = 0; i < many + WARM_UP; i++) {
                served.open("a" + i);
            }
            for (int i = many; i < many + WARM_UP; i++) {
                served.subscribe("a" + i, "pro");
                preview(served, "a" + i);
            }
            System.out.printf(Locale.ROOT, "%-16s %8s %8s %8s   at %d/s%n", "", "p50 ms", "p99 ms", "most", PER_SECOND);
            print("subscribe", many, id -> served.subscribe(id, "pro"));
            print("preview", many, id -> preview(served, id));
            paid(served, "a" + (many - 1));
            print("refund request", many, id -> refund(served, id));
        }
    }

    private static void preview(Served served, String id) throws Exception {
        served.post("/accounts/" + id + "/cancellation?preview=true", ANA + "}");
    }

    private static void refund(Served served, String id) throws Exception {
        served.post("/accounts/" + id + "/refund-requests", ANA + ", \"reason\": \"changed-mind\"}");
    }

    /** Waits until the last account has paid. */
    private static void paid(Served served, String id) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!served.get("/accounts/" + id + "/payments").contains("\"succeeded\"")) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException(id + " has not paid within a minute");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    /** Asks each account once, at a steady rate whatever the answers take, and counts from when each was to be asked. */
    private static void print(String what, int many, Asked asked) throws Exception {
        List<Future<Long>> waits = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            for (int i = 0; i < many; i++) {
                long due = start + i * (TimeUnit.SECONDS.toNanos(1) / PER_SECOND);
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                String id = "a" + i;
                waits.add(threads.submit(() -> {
                    asked.of(id);
                    return System.nanoTime() - due;
                }));
            }
        }
        long[] nanos = new long[many];
        for (int i = 0; i < many; i++) {
            nanos[i] = waits.get(i).get();
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%-16s %8.1f %8.1f %8.1f%n",
                what,
                nanos[many / 2] / 1e6,
                nanos[many * 99 / 100] / 1e6,
                nanos[many - 1] / 1e6);
    }

    private static void usage() throws Exception {
        try (Served served = new Served("anytrack")) {
            for (int i = 0; i < ACCOUNTS; i++) {
                served.open("a" + i);
                served.subscribe("a" + i, "personal");
            }
            List<String> batches = new ArrayList<>();
            for (int i = 0; i < BATCHES + 5; i++) {
                batches.add(batch(i));
            }
            for (String batch : batches.subList(BATCHES, BATCHES + 5)) {
                served.post("/usage", batch);
            }
            long start = System.nanoTime();
            sent(served, batches.subList(0, BATCHES));
            double taken = (double) BATCHES * BATCH / (System.nanoTime() - start) * 1e9;
            double copied = copied(served);
            System.out.printf(
                    Locale.ROOT,
                    "%nusage over HTTP, %,d reports a batch for %d accounts: %,.0f reports/s%n"
                            + "plain COPY of the same rows: %,.0f rows/s; over HTTP %.0f %% of that%n",
                    BATCH,
                    ACCOUNTS,
                    taken,
                    copied,
                    100 * taken / copied);
        }
    }

    /** Two programs send at once, each a batch after the other, as products on several machines do. */
    private static void sent(Served served, List<String> batches) throws Exception {
        List<Future<?>> programs = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int program = 0; program < PROGRAMS; program++) {
                int first = program;
                programs.add(threads.submit(() -> {
                    for (int i = first; i < batches.size(); i += PROGRAMS) {
                        served.post("/usage", batches.get(i));
                    }
                    return batches;
                }));
            }
        }
        for (Future<?> program : programs) {
            program.get();
        }
    }

    private static String batch(int number) {
        StringBuilder batch = new StringBuilder("[");
        for (int i = 0; i < BATCH; i++) {
            batch.append(i == 0 ? "" : ",")
                    .append("{\"account\":\"a")
                    .append(i % ACCOUNTS)
                    .append("\",\"id\":\"report-")
                    .append(number)
                    .append('-')
                    .append(i)
                    .append("\",\"meter\":\"sessions\",\"quantity\":1}");
        }
        return batch.append(']').toString();
    }

    /** The same rows, a batch a transaction, into a table with the same indexes. @return rows a second */
    private static double copied(Served served) throws Exception {
        try (Connection connection = served.owner();
                Statement statement = connection.createStatement()) {
            statement.execute("create table plain (like usage_event including all)");
            List<byte[]> batches = new ArrayList<>();
            for (int i = 0; i < BATCHES; i++) {
                StringBuilder rows = new StringBuilder();
                try (ResultSet row = statement.executeQuery(
                        "select company, account, id, received_at from usage_event where id like 'report-" + i
                                + "-%'")) {
                    while (row.next()) {
                        rows.append(row.getString(1))
                                .append('\t')
                                .append(row.getString(2))
                                .append('\t');
                        rows.append(row.getString(3))
                                .append('\t')
                                .append(row.getString(4))
                                .append('\n');
                    }
                }
                batches.add(rows.toString().getBytes(StandardCharsets.UTF_8));
            }
            statement.execute("checkpoint");
            long start = System.nanoTime();
            for (byte[] batch : batches) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy plain from stdin", new ByteArrayInputStream(batch));
            }
            return (double) BATCHES * BATCH / (System.nanoTime() - start) * 1e9;
        }
    }
}
