package goodterms.server.portal;

import goodterms.core.cases.RefundReason;
import goodterms.core.notice.NoticeKind;
import goodterms.core.usage.Topic;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The choices of forms, in the words of those who choose. */
public final class Choices {

    private Choices() {}

    /** A reason for wanting money back. */
    public static String words(RefundReason reason) {
        return switch (reason) {
            case CANCELLED_LATE -> "I cancelled, but just too late for this charge";
            case NOT_USED -> "I didn't use it";
            case TECHNICAL -> "Something didn't work";
            case FORGOT -> "I forgot about the subscription";
            case SAYS_CANCELLED -> "I had cancelled before";
            case CHANGED_MIND -> "I changed my mind";
            case OTHER -> "Another reason";
        };
    }

    /** What a message is about. */
    public static String words(Topic topic) {
        return switch (topic) {
            case PAYMENT -> "A payment or an invoice";
            case CANCELLATION -> "Cancelling";
            case OTHER -> "Something else";
        };
    }

    /** What a notice is about. */
    public static String words(NoticeKind kind) {
        return switch (kind) {
            case BILLING -> "Billing and terms";
            case SUBSCRIPTION -> "Your plan";
            case USAGE -> "Usage";
            case PEOPLE -> "People";
            case CONTENT -> "Your content";
        };
    }

    /** What that comprises. */
    public static String more(NoticeKind kind) {
        return switch (kind) {
            case BILLING -> "Always sent: what is charged and for what, when it ends, and changes to our terms";
            case SUBSCRIPTION -> "Trials, features, and what else your plan brings";
            case USAGE -> "When you come near a limit, or reach it";
            case PEOPLE -> "Who joins the account, leaves it, or asks for its owners";
            case CONTENT -> "When it is exported, will be deleted, or comes back";
        };
    }

    /** How a choice is written in a form: {@code cancelled-late}. */
    public static String value(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The choice that is written so, if one is. */
    static <E extends Enum<E>> Optional<E> chosen(E[] all, String value) {
        return Arrays.stream(all).filter(it -> value(it).equals(value)).findFirst();
    }
}
