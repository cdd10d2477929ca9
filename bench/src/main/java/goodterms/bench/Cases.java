package goodterms.bench;

import goodterms.bench.LateCharge.Cause;
import goodterms.bench.LateCharge.Kind;
import goodterms.bench.LateCharge.Reason;
import goodterms.terms.facts.Facts;
import goodterms.terms.value.Value.Scalar;
import goodterms.terms.vocabulary.Question;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** The same cases in the shape each of the compared takes. */
final class Cases {

    /** A power of two, few enough to stay in the cache: the rules are measured, not the memory. */
    static final int COUNT = 1_024;

    private static final long NOVEMBER = 1_793_491_200L;

    private final RandomGenerator draws =
            RandomGeneratorFactory.of("L64X128MixRandom").create(42);
    final LateCharge[] written = new LateCharge[COUNT];
    final HandWritten.Request[] typed = new HandWritten.Request[COUNT];
    final Facts[] facts = new Facts[COUNT];

    Cases() {
        for (int i = 0; i < COUNT; i++) {
            written[i] = draw();
            typed[i] = HandWritten.Request.of(written[i]);
            facts[i] = facts(written[i]);
        }
    }

    private LateCharge draw() {
        long charged = draws.nextLong(100, 50_000);
        boolean usual = draws.nextInt(4) > 0;
        return new LateCharge(
                usual ? Kind.SUBSCRIPTION : one(Kind.values()),
                draws.nextBoolean(),
                draws.nextInt(4) > 0,
                NOVEMBER,
                NOVEMBER + draws.nextLong(0, 72 * 3_600),
                charged,
                draws.nextLong(0, charged + 1),
                one(Reason.values()),
                one(Cause.values()),
                draws.nextLong(0, 144 * 3_600),
                draws.nextInt(8) == 0);
    }

    private <T> T one(T[] choices) {
        return choices[draws.nextInt(choices.length)];
    }

    private static Facts facts(LateCharge it) {
        Facts.Builder facts = Facts.about(Question.REFUND)
                .word("payment_kind", it.kind().name().toLowerCase(Locale.ROOT))
                .truth("cancelled", it.cancelled())
                .truth("ever_used", it.everUsed())
                .moment("charged_at", it.chargedAt())
                .moment("contacted_support_at", it.toldAt())
                .moment("asked_at", it.toldAt())
                .money("charged", it.charged())
                .money("unused_value", it.unusedValue())
                .word("reason", word(it.reason()))
                .word("fault_cause", word(it.cause()))
                .set("fault_length", Scalar.length(it.faultLength()));
        return (it.lateReturnGiven() ? facts.given("late-cancellation") : facts).build();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
