package goodterms.bench;

import com.google.protobuf.Duration;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import goodterms.terms.check.Check;
import goodterms.terms.check.Check.Checked;
import goodterms.terms.decision.Answer;
import goodterms.terms.decision.Decision;
import goodterms.terms.decision.Rules;
import goodterms.terms.value.Value.Scalar;
import goodterms.terms.vocabulary.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One decision by GroupTrack's refund page, seven clauses, against the same rules written otherwise. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH calls the setup before any benchmark
public class Deciding {

    private static final Path PAGE = Path.of("companies/grouptrack/terms/refunds.md");

    private Rules rules;
    private OnCel onCel;
    private final Cases cases = new Cases();
    private final List<Map<String, Object>> variables = new ArrayList<>();
    private int next;

    /** Reads the page, and refuses to measure what doesn't give the same answers. */
    @Setup
    public void prepare() throws IOException, CelValidationException, CelEvaluationException {
        Checked checked = Check.of(PAGE.toString(), Files.readString(PAGE));
        rules = checked.policy()
                .flatMap(policy -> policy.rules(Question.REFUND))
                .orElseThrow(() -> new IllegalStateException(
                        checked.findings().isEmpty()
                                ? "no rules"
                                : checked.findings().getFirst().text()));
        onCel = new OnCel(
                rules,
                Map.of(
                        "late_window", SimpleType.DURATION,
                        "outage_length", SimpleType.DURATION,
                        "processing_fee", SimpleType.INT),
                Map.of(
                        "late_window",
                                Duration.newBuilder().setSeconds(24 * 3_600).build(),
                        "outage_length",
                                Duration.newBuilder().setSeconds(72 * 3_600).build(),
                        "processing_fee", 500L));
        for (int i = 0; i < Cases.COUNT; i++) {
            variables.add(onCel.variables(cases.facts[i]));
            refuseDifference(i);
        }
    }

    private void refuseDifference(int i) throws CelEvaluationException {
        HandWritten.Result written = HandWritten.decide(cases.typed[i]);
        List<String> expected = List.of(
                written.refundCeiling().getAmountMinorLong() + " " + written.refundBy(),
                written.creditCeiling().getAmountMinorLong() + " " + written.creditBy());
        List<String> ours = new ArrayList<>();
        for (Answer answer : rules.answers(cases.facts[i])) {
            if (answer instanceof Answer.Decided decided) {
                ours.add(((Scalar) decided.ceiling()).raw() + " "
                        + decided.clause().id());
            }
        }
        OnLongs.Result longs = OnLongs.decide(cases.written[i]);
        boolean same = longs.refundCeiling() == written.refundCeiling().getAmountMinorLong()
                && longs.refundBy().equals(written.refundBy());
        if (!same
                || !ours.equals(expected)
                || !onCel.decide(variables.get(i), cases.facts[i]).equals(expected)) {
            throw new IllegalStateException("different answers to " + cases.facts[i] + ": " + expected + ", " + ours);
        }
    }

    private int place() {
        next = (next + 1) & (Cases.COUNT - 1);
        return next;
    }

    @Benchmark
    public Object handWritten() {
        return HandWritten.decide(cases.typed[place()]);
    }

    @Benchmark
    public Object handWrittenOnLongs() {
        return OnLongs.decide(cases.written[place()]);
    }

    @Benchmark
    public List<Answer> answersOnly() {
        return rules.answers(cases.facts[place()]);
    }

    @Benchmark
    public Decision fullTrace() {
        return rules.decide(cases.facts[place()]);
    }

    @Benchmark
    public List<String> onCelRuntime() throws CelEvaluationException {
        int place = place();
        return onCel.decide(variables.get(place), cases.facts[place]);
    }
}
