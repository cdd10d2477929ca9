package goodterms.server.desk;

import goodterms.core.account.Account;
import goodterms.core.cases.Case;
import goodterms.core.cases.Inquiry;
import goodterms.core.cases.ReplyClock;
import goodterms.core.payment.Payment;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * A case that is open.
 *
 * @param number its place among those of its account
 * @param role whom the page names to decide it
 * @param assignee who of the staff sees to it
 * @param answerBy in seconds since 1970, when its reply clock next runs out
 * @param awaits what it waits for
 * @param overdue whether the company has missed the moment it aims to have answered by
 * @param stake the most that can still be given
 */
public record OpenCase(
        String account,
        int number,
        Kind kind,
        Instant openedAt,
        Optional<String> role,
        Optional<String> assignee,
        long answerBy,
        Awaits awaits,
        boolean overdue,
        Optional<Money> stake) {

    /** Where nobody was promised an answer; far behind every promise. */
    private static final long NEVER = 99_999_999_999L;

    /** What is asked. */
    public enum Kind {
        /** Money back. */
        REFUND,
        /** A question to support. */
        INQUIRY
    }

    /** What a case waits for. */
    public enum Awaits {
        /** That a person finds something out. */
        FINDING,
        /** That a second person agrees. */
        SECOND,
        /** That a person decides. */
        DECISION,
        /** That a person answers. */
        ANSWER
    }

    /** All those of an account. */
    public static List<OpenCase> of(Account account) {
        return Stream.concat(
                        account.desk().open().stream().map(it -> of(account, it)),
                        account.desk().inquiries().stream().map(it -> of(account, it)))
                .toList();
    }

    private static OpenCase of(Account account, Case open) {
        Awaits awaits = open.progress().proposal().isPresent() ? Awaits.SECOND : Awaits.DECISION;
        return new OpenCase(
                account.id().value(),
                open.id().number(),
                Kind.REFUND,
                open.openedAt(),
                open.role(),
                open.progress().assignee(),
                by(open.progress().clock()),
                open.asks().isEmpty() ? awaits : Awaits.FINDING,
                late(open.progress().clock()),
                stake(account, open));
    }

    private static OpenCase of(Account account, Inquiry inquiry) {
        return new OpenCase(
                account.id().value(),
                inquiry.id().number(),
                Kind.INQUIRY,
                inquiry.openedAt(),
                Optional.empty(),
                inquiry.assignee(),
                by(inquiry.clock()),
                Awaits.ANSWER,
                late(inquiry.clock()),
                Optional.empty());
    }

    /** What is left of the payment, or the page's bound where it has said one. */
    private static Optional<Money> stake(Account account, Case open) {
        Money bound = open.refundUpTo().plus(open.creditUpTo());
        Optional<Money> left = account.billing().payment(open.payment()).map(OpenCase::left);
        return open.asks().isEmpty()
                ? Optional.of(left.filter(bound::isGreaterThan).orElse(bound))
                : left;
    }

    private static Money left(Payment payment) {
        return payment.amount().minus(payment.givenBack());
    }

    private static long by(Optional<ReplyClock> clock) {
        return clock.map(it -> it.next().orElse(it.limit()).getEpochSecond()).orElse(NEVER);
    }

    private static boolean late(Optional<ReplyClock> clock) {
        return clock.filter(it -> it.missed() != ReplyClock.Missed.NOTHING).isPresent();
    }

    /** When its reply clock next runs out, if one runs. */
    public Optional<Instant> due() {
        return answerBy == NEVER ? Optional.empty() : Optional.of(Instant.ofEpochSecond(answerBy));
    }

    /** How an enum is written in the table. */
    static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
