package goodterms.terms;

import goodterms.terms.facts.Facts;
import goodterms.terms.value.Kind;
import goodterms.terms.value.Value.Scalar;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Question;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Whole cases drawn at random within all axioms, often at or beside the values that clauses compare with. */
public final class DrawnFacts {

    private static final long DAY = 86_400;

    private final Chance chance;
    private final Question question;
    private final List<Long> lengths = new ArrayList<>(List.of(0L));
    private final List<Long> amounts = new ArrayList<>(List.of(0L, 2_900L));
    private final List<Long> days = new ArrayList<>(List.of(0L));

    /** @param edges the values clauses compare with */
    public DrawnFacts(Chance chance, Question question, Collection<Scalar> edges) {
        this.chance = chance;
        this.question = question;
        for (Scalar edge : edges) {
            switch (edge.type().kind()) {
                case LENGTH -> lengths.add(edge.raw());
                case MONEY -> amounts.add(edge.raw());
                case CALENDAR_DAYS -> days.add(edge.raw() * DAY);
                default -> {}
            }
        }
        lengths.add(lengths.stream().mapToLong(Long::longValue).sum());
        lengths.addAll(days);
    }

    /** A case in which every fact that exists is known. */
    public Facts draw(Collection<String> once) {
        Facts.Builder facts = Facts.about(question);
        for (Fact fact : question.facts()) {
            Kind kind = fact.type().kind();
            if (kind == Kind.TRUTH || kind == Kind.WORD) {
                facts.set(fact, chance.number(fact.least(), fact.most()));
            }
        }
        if (question == Question.REFUND) {
            refund(facts);
        } else {
            long asked = 1_700_000_000L + chance.number(0, 100_000_000L);
            facts.moment("asked_at", asked).moment("paid_until", asked + length() - length());
            question.fact("owes").ifPresent(owes -> facts.set(owes, amount()));
            question.fact("unused_value").ifPresent(unused -> facts.set(unused, amount()));
        }
        once.stream().filter(clause -> chance.yes(30)).forEach(facts::given);
        return facts.build();
    }

    private void refund(Facts.Builder facts) {
        boolean used = chance.yes(50);
        boolean ever = used || chance.yes(50);
        boolean cancelled = chance.yes(60);
        long charged = 1_700_000_000L + chance.number(0, 100_000_000L);
        long asked = charged + length();
        long money = amount();
        facts.truth("used_since_charge", used).truth("ever_used", ever).truth("cancelled", cancelled);
        facts.truth("cancellation_on_record", cancelled || chance.yes(50));
        facts.moment("charged_at", charged).moment("asked_at", asked);
        facts.moment("contract_made_at", charged - length());
        facts.moment("last_active", used ? chance.number(charged, asked) : asked - length());
        facts.moment("contacted_support_at", chance.yes(30) ? asked : asked - length());
        if (cancelled) {
            facts.moment("cancelled_at", asked - length());
        }
        facts.money("charged", money).money("unused_value", chance.yes(30) ? money : Math.min(money, amount()));
        facts.set("fault_length", Scalar.length(length()));
        question.fact("calendar_days_since_charge").ifPresent(it -> facts.set(it, (asked - charged) / DAY));
    }

    private long length() {
        return Math.max(
                0,
                switch ((int) chance.number(0, 3)) {
                    case 0 -> chance.number(0, 200 * DAY);
                    case 1 -> chance.one(lengths);
                    case 2 -> chance.one(lengths) + chance.number(-1, 1);
                    default -> chance.one(lengths) + chance.one(lengths) + chance.number(-1, 1);
                });
    }

    private long amount() {
        return Math.max(
                0,
                switch ((int) chance.number(0, 3)) {
                    case 0 -> chance.number(0, 1_000_000);
                    case 1 -> chance.number(0, 20);
                    default -> chance.one(amounts) + chance.number(-1, 1);
                });
    }
}
