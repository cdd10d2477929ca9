package goodterms.server.console;

import goodterms.core.account.Account;
import goodterms.core.cases.Case;
import goodterms.core.cases.CaseId;
import goodterms.core.cases.Inquiry;
import goodterms.core.cases.RefundReason;
import goodterms.core.usage.Topic;
import goodterms.server.desk.OpenCase.Awaits;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Question;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How staff say what a case is about and what it waits for. */
final class CaseWords {

    private CaseWords() {}

    /** What a request of an account is about, in a few words. */
    static String subject(Account account, CaseId id) {
        return account.desk()
                .open(id)
                .map(CaseWords::subject)
                .or(() -> account.desk().inquiry(id).map(Inquiry::about).map(CaseWords::subject))
                .orElse("Closed");
    }

    private static String subject(Case open) {
        return "Money back: " + reason(open).map(CaseWords::of).orElse("no reason given");
    }

    private static String subject(Topic about) {
        return switch (about) {
            case PAYMENT -> "Question about a payment";
            case CANCELLATION -> "Question about cancelling";
            case OTHER -> "Question";
        };
    }

    /** The reason the customer gives. */
    static Optional<RefundReason> reason(Case open) {
        Fact fact = Question.REFUND.fact("reason").orElseThrow();
        return Optional.ofNullable(open.facts().known().get(fact.name()))
                .map(raw -> fact.type().words().get(Math.toIntExact(raw)))
                .map(word -> RefundReason.valueOf(word.replace('-', '_').toUpperCase(Locale.ROOT)));
    }

    /** A reason, as staff say it of a customer. */
    static String of(RefundReason reason) {
        return switch (reason) {
            case CANCELLED_LATE -> "cancelled late";
            case NOT_USED -> "did not use it";
            case TECHNICAL -> "something did not work";
            case FORGOT -> "forgot the subscription";
            case SAYS_CANCELLED -> "says they had cancelled";
            case CHANGED_MIND -> "changed their mind";
            case OTHER -> "another reason";
        };
    }

    /** What has to happen next, in a sentence. */
    static String next(Awaits awaits, List<String> asked, Optional<String> role) {
        return switch (awaits) {
            case FINDING -> "Somebody has to find out " + String.join(", and ", asked) + ".";
            case SECOND -> "A second person has to agree.";
            case DECISION ->
                role.map(name -> "The " + name + ", or somebody above, has to decide.")
                        .orElse("Somebody has to decide.");
            case ANSWER -> "The customer waits for an answer.";
        };
    }

    static String of(Awaits awaits) {
        return switch (awaits) {
            case FINDING -> "needs a finding";
            case SECOND -> "needs a second person";
            case DECISION -> "needs a decision";
            case ANSWER -> "needs an answer";
        };
    }
}
