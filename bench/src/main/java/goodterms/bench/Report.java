package goodterms.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Measures decisions and checks, and prints them as the tables of {@code docs/reference/performance.md}. */
public final class Report {

    private Report() {}

    /** Runs everything; what JMH says on the way goes to standard output before the tables. */
    public static void main(String[] arguments) throws RunnerException {
        Map<String, Double> deciding = run(Deciding.class);
        Map<String, Double> proving = run(Proving.class);
        RunResult renewing = results(Renewing.class).iterator().next();
        double written = deciding.getOrDefault("handWritten", Double.NaN);
        System.out.println("\n| one decision, seven clauses | ns | × hand-written |\n|---|---|---|");
        deciding.forEach((name, nanoseconds) ->
                System.out.printf(Locale.ROOT, "| %s | %,.0f | %.1f |%n", name, nanoseconds, nanoseconds / written));
        System.out.printf(
                Locale.ROOT,
                "%nanswersOnly is %.0f × as fast as onCelRuntime, fullTrace %.0f ×.%n",
                deciding.getOrDefault("onCelRuntime", Double.NaN) / deciding.getOrDefault("answersOnly", Double.NaN),
                deciding.getOrDefault("onCelRuntime", Double.NaN) / deciding.getOrDefault("fullTrace", Double.NaN));
        System.out.println("\n| check of a page, the second in its process | ms |\n|---|---|");
        proving.forEach((name, milliseconds) -> System.out.printf(Locale.ROOT, "| %s | %,.0f |%n", name, milliseconds));
        System.out.println("\n| one renewal | ns | bytes allocated |\n|---|---|---|");
        System.out.printf(
                Locale.ROOT,
                "| period, invoice, number and payment | %,.0f | %,.0f |%n",
                renewing.getPrimaryResult().getScore(),
                Objects.requireNonNull(renewing.getSecondaryResults().get("gc.alloc.rate.norm"))
                        .getScore());
    }

    private static Map<String, Double> run(Class<?> benchmark) throws RunnerException {
        Map<String, Double> scores = new TreeMap<>();
        for (RunResult result : results(benchmark)) {
            String clauses = result.getParams().getParam("clauses");
            String name = clauses == null ? result.getPrimaryResult().getLabel() : "%2s clauses".formatted(clauses);
            scores.put(name, result.getPrimaryResult().getScore());
        }
        return scores;
    }

    private static Collection<RunResult> results(Class<?> benchmark) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(benchmark.getName())
                        .jvmArgsAppend("-Xmx2g", "--enable-native-access=ALL-UNNAMED")
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }
}
