package goodterms.terms.facts;

import goodterms.terms.value.Kind;
import goodterms.terms.value.Value.Scalar;
import goodterms.terms.value.Wording;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Question;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A case in a few short phrases: {@code 29.00 charged}, {@code asked 10 h after the charge}, {@code not cancelled}. */
public final class Telling {

    private record Pair(String yes, String no) {}

    private static final Map<String, Pair> TRUTHS = Map.ofEntries(
            Map.entry(
                    "first_after_trial", new Pair("first charge after a trial", "not the first charge after a trial")),
            Map.entry("used_since_charge", new Pair("used since the charge", "not used since the charge")),
            Map.entry("ever_used", new Pair("used at some time", "never used")),
            Map.entry("cancelled", new Pair("cancelled", "not cancelled")),
            Map.entry("cancellation_on_record", new Pair("a cancellation on record", "no cancellation on record")),
            Map.entry("campaign_started", new Pair("a campaign started", "no campaign started")),
            Map.entry("fault_documented", new Pair("the fault documented", "the fault not documented")),
            Map.entry("consumer", new Pair("bought as a consumer", "not bought as a consumer")),
            Map.entry("company_name_matches", new Pair("company name as on the account", "another company name")),
            Map.entry("email_matches", new Pair("address as on the account", "another address")),
            Map.entry("in_trial", new Pair("in the trial", "not in a trial")),
            Map.entry("over_new_limits", new Pair("over the new limits", "within the new limits")));

    private static final Map<String, String> MEASURES = Map.of(
            "charged", "%s charged",
            "unused_value", "%s unused",
            "owes", "%s owed",
            "fault_length", "a fault of %s",
            "calendar_days_since_charge", "%s after the charge");

    private static final Map<String, String> MOMENTS = Map.of(
            "asked_at", "asked %s",
            "charged_at", "charged %s",
            "last_active", "last used %s",
            "cancelled_at", "cancelled %s",
            "contacted_support_at", "wrote to support %s",
            "contract_made_at", "contract made %s",
            "paid_until", "paid until %s");

    private final String currency;

    /** @param currency the ISO 4217 code amounts are in */
    public Telling(String currency) {
        this.currency = currency;
    }

    /**
     * The phrases for some facts of a case, in the order of the vocabulary; those not known are left out.
     *
     * @param clauses those of which it matters whether they have given something before
     */
    public List<String> of(Facts facts, Collection<Fact> shown, Set<String> clauses) {
        List<String> phrases = new ArrayList<>();
        for (Fact fact : measuresFirst(facts.question(), shown)) {
            if (facts.knows(fact) && !(isAnchor(fact) && otherMoments(shown))) {
                phrases.add(phrase(fact, facts));
            }
        }
        clauses.stream().sorted().filter(facts::given).forEach(clause -> phrases.add(clause + " already given"));
        return phrases;
    }

    private static List<Fact> measuresFirst(Question question, Collection<Fact> shown) {
        List<Fact> order = new ArrayList<>();
        question.facts().stream()
                .filter(shown::contains)
                .filter(Telling::isMoney)
                .forEach(order::add);
        question.facts().stream()
                .filter(shown::contains)
                .filter(fact -> !isMoney(fact))
                .forEach(order::add);
        return order;
    }

    private static boolean isMoney(Fact fact) {
        return fact.type().kind() == Kind.MONEY;
    }

    /** The moment that other moments are told relative to needs no date of its own beside them. */
    private static boolean isAnchor(Fact fact) {
        return fact.name().equals("charged_at");
    }

    private static boolean otherMoments(Collection<Fact> shown) {
        return shown.stream().anyMatch(fact -> fact.type().kind() == Kind.MOMENT && !isAnchor(fact));
    }

    private String phrase(Fact fact, Facts facts) {
        return switch (fact.type().kind()) {
            case TRUTH -> truth(fact, facts.raw(fact) == 1);
            case MOMENT ->
                MOMENTS.getOrDefault(fact.name(), spaced(fact) + " %s").replace("%s", moment(fact, facts));
            case WORD -> spaced(fact) + ": " + value(fact, facts);
            case COUNT, PERCENT, MONEY, LENGTH, CALENDAR_DAYS, BUSINESS_HOURS, SCHEDULE, TEXT ->
                MEASURES.getOrDefault(fact.name(), spaced(fact) + ": %s").replace("%s", value(fact, facts));
        };
    }

    private static String truth(Fact fact, boolean holds) {
        Pair pair = TRUTHS.getOrDefault(fact.name(), new Pair(spaced(fact), "not " + spaced(fact)));
        return holds ? pair.yes() : pair.no();
    }

    private static String moment(Fact fact, Facts facts) {
        boolean refund = facts.question() == Question.REFUND;
        Fact anchor = facts.question().fact(refund ? "charged_at" : "asked_at").orElse(fact);
        if (anchor.equals(fact) || !facts.knows(anchor)) {
            return "on " + Wording.moment(facts.raw(fact));
        }
        String event = refund ? "the charge" : "the request";
        long seconds = facts.raw(fact) - facts.raw(anchor);
        if (seconds == 0) {
            return "at the moment of " + event;
        }
        return Wording.length(Math.abs(seconds)) + (seconds > 0 ? " after " : " before ") + event;
    }

    private String value(Fact fact, Facts facts) {
        return Wording.of(new Scalar(fact.type(), facts.raw(fact)), currency);
    }

    /** Whether a fact is told in words of its own, and not just by its name. */
    static boolean hasPhrase(Fact fact) {
        return TRUTHS.containsKey(fact.name()) || MEASURES.containsKey(fact.name()) || MOMENTS.containsKey(fact.name());
    }

    private static String spaced(Fact fact) {
        return fact.name().replace('_', ' ');
    }
}
