package goodterms.core.life;

import goodterms.core.cases.Evidence;
import goodterms.core.cases.EvidenceKind;
import goodterms.terms.decision.Rules;
import goodterms.terms.facts.Facts;
import goodterms.terms.phrase.ValueWords;
import goodterms.terms.proof.Reads;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Question;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What of an account's own records a page reads when it is asked: evidence that nobody has to gather. */
final class Looking {

    private static final Map<EvidenceKind, Set<String>> KEPT_IN = new EnumMap<>(Map.of(
            EvidenceKind.ACTIVITY_LOG, Set.of("ever_used", "used_since_charge", "last_active", "campaign_started"),
            EvidenceKind.CANCELLATION_LOG, Set.of("cancelled", "cancelled_at", "cancellation_on_record"),
            EvidenceKind.SUPPORT_MAILBOX, Set.of("contacted_support_at"),
            EvidenceKind.PROCESSOR,
                    Set.of(
                            "charged_at",
                            "charged",
                            "unused_value",
                            "payment_kind",
                            "first_after_trial",
                            "calendar_days_since_charge"),
            EvidenceKind.IDENTITY_SIGNALS, Set.of("repeat_trial")));

    private Looking() {}

    /** The facts the rules read and the account keeps, by where it keeps them, as they stood at the request. */
    static List<Evidence> at(Rules rules, Facts facts, String currency) {
        Set<Fact> read = Reads.of(rules.clauses());
        Fact askedAt = Question.REFUND.fact("asked_at").orElseThrow();
        Instant moment = Instant.ofEpochSecond(facts.raw(askedAt));
        List<Evidence> evidence = new ArrayList<>();
        KEPT_IN.forEach((kind, names) -> {
            String found = found(read, names, facts, currency);
            if (!found.isEmpty()) {
                evidence.add(new Evidence(kind, moment, Optional.empty(), found));
            }
        });
        return evidence;
    }

    private static String found(Set<Fact> read, Set<String> names, Facts facts, String currency) {
        ValueWords words = new ValueWords(currency);
        return String.join(
                "; ",
                Question.REFUND.facts().stream()
                        .filter(fact -> read.contains(fact) && names.contains(fact.name()) && tells(fact, facts))
                        .map(fact -> fact.sentence(
                                facts.raw(fact), words.of(facts.value(fact).orElseThrow())))
                        .toList());
    }

    /** A last use is none where there was no use. */
    private static boolean tells(Fact fact, Facts facts) {
        Fact used = Question.REFUND.fact("ever_used").orElseThrow();
        return facts.knows(fact) && (!fact.name().equals("last_active") || facts.raw(used) == 1);
    }
}
