package goodterms.server.portal;

import goodterms.core.account.CaseEvent;
import goodterms.core.account.CaseEvent.CaseOpened;
import goodterms.core.account.CaseEvent.PartDecided;
import goodterms.core.account.CaseEvent.RefundDecided;
import goodterms.core.account.Event;
import goodterms.core.catalog.Citation;
import goodterms.core.life.Waiting;
import goodterms.journal.memory.Redeciding;
import goodterms.server.site.Reckoned;
import goodterms.server.site.Wording;
import goodterms.terms.decision.Answer;
import goodterms.terms.decision.Decision;
import goodterms.terms.explanation.Explaining;
import goodterms.terms.explanation.Explanation;
import goodterms.terms.facts.Facts;
import goodterms.terms.value.Kind;
import goodterms.terms.vocabulary.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What the page answered to a request for money back.
 *
 * @param headline the answer in a sentence or two
 * @param promising whether something may come back of asking
 * @param parts what each part of it rests on
 * @param open what a person still has to find out
 * @param candidates the sentences of which one decides then
 */
public record Answered(
        String headline, boolean promising, List<Part> parts, List<String> open, List<Cited> candidates) {

    /**
     * A part of the answer.
     *
     * @param steps how its amount comes about; none where there is nothing to add up
     */
    public record Part(String title, Cited ground, List<Reckoned> steps, String currency) {}

    public Answered {
        parts = List.copyOf(parts);
        open = List.copyOf(open);
        candidates = List.copyOf(candidates);
    }

    /** The last answer among the events of a request; none where nobody asked the page. */
    static Optional<Answered> of(Customer customer, List<Event> events) {
        Optional<CaseEvent> last = events.stream()
                .filter(CaseEvent.class::isInstance)
                .map(CaseEvent.class::cast)
                .filter(it -> it instanceof RefundDecided
                        || (it instanceof CaseOpened open && !open.asks().isEmpty()))
                .reduce((_, later) -> later);
        return last.map(it -> switch (it) {
            case RefundDecided decided -> new Writer(customer, decided).write();
            case CaseOpened opened -> open(customer, opened, events);
            default -> throw new IllegalStateException("no answer is " + it);
        });
    }

    private static Answered open(Customer customer, CaseOpened opened, List<Event> events) {
        List<String> asks = opened.asks().stream()
                .flatMap(name -> Question.REFUND.fact(name).stream())
                .map(fact -> fact.type().kind() == Kind.TRUTH ? "whether " + fact.phrase() : fact.phrase())
                .toList();
        List<Part> given = events.stream()
                .filter(PartDecided.class::isInstance)
                .map(PartDecided.class::cast)
                .filter(part -> part.owed().isPositive())
                .map(part -> new Part(
                        customer.wording().money(part.owed()) + " is due already",
                        customer.cited(part.clause()),
                        List.of(),
                        part.owed().getCurrencyUnit().getCode()))
                .toList();
        return new Answered("One of us has to look into it first.", true, given, asks, candidates(customer, opened));
    }

    private static List<Cited> candidates(Customer customer, CaseOpened opened) {
        Facts facts = opened.facts().about(Question.REFUND);
        return Waiting.decision(customer.account(), opened.payment(), facts, customer.company())
                .map(decision -> candidates(customer, decision))
                .orElse(List.of());
    }

    private static List<Cited> candidates(Customer customer, Decision decision) {
        return decision.answers().stream()
                .filter(Answer.Open.class::isInstance)
                .flatMap(answer -> ((Answer.Open) answer).candidates().stream())
                .distinct()
                .map(clause -> customer.cited(Citation.of(clause, decision.page())))
                .toList();
    }

    private record Writer(Customer customer, RefundDecided it) {

        private Wording wording() {
            return customer.wording();
        }

        Answered write() {
            List<Part> parts = new ArrayList<>();
            Optional<Explanation> explained = Redeciding.again(it, customer.company())
                    .map(again ->
                            Explaining.of(again, it.refund().getCurrencyUnit().getCode()));
            for (CaseEvent.Ground ground : it.grounds()) {
                if (matters(ground.output())) {
                    parts.add(part(ground, explained));
                }
            }
            return new Answered(headline(), promising(), parts, List.of(), List.of());
        }

        private boolean promising() {
            return it.referTo().isEmpty()
                    && (it.upTo().isPositive() || it.creditUpTo().isPositive());
        }

        private boolean matters(String output) {
            return switch (output) {
                case "refund" -> it.referTo().isEmpty();
                case "credit" -> it.creditUpTo().isPositive();
                default -> it.referTo().isPresent();
            };
        }

        private Part part(CaseEvent.Ground ground, Optional<Explanation> explained) {
            List<Explanation.Step> steps = explained.stream()
                    .flatMap(all -> all.outputs().stream())
                    .filter(result -> result.output().equals(ground.output()))
                    .flatMap(result -> result.calculation().stream())
                    .toList();
            return new Part(
                    title(ground.output()),
                    customer.cited(ground.clause()),
                    Reckoned.of(steps, Question.REFUND),
                    it.refund().getCurrencyUnit().getCode());
        }

        private String title(String output) {
            return switch (output) {
                case "refund" -> refund();
                case "credit" -> credit();
                default -> referred();
            };
        }

        private String headline() {
            if (it.referTo().isPresent()) {
                return referred();
            }
            return it.creditUpTo().isPositive() ? refund() + " " + credit() : refund();
        }

        private String referred() {
            return "Please ask " + it.referTo().orElseThrow() + ", who took this money.";
        }

        private String refund() {
            if (it.upTo().isGreaterThan(it.refund())) {
                return "Up to " + wording().money(it.upTo()) + " may go back to you, or nothing: "
                        + customer.role(it.decidedBy()) + " decides.";
            }
            return it.refund().isPositive()
                    ? wording().money(it.refund()) + " goes back to you."
                    : "No money goes back on this payment.";
        }

        private String credit() {
            Money most = it.creditUpTo();
            return most.isGreaterThan(it.credit())
                    ? "A credit of up to " + wording().money(most) + " is for " + customer.role(it.decidedBy())
                            + " to decide."
                    : wording().money(most) + " is set off against your next invoices.";
        }
    }
}
