package goodterms.core.notice;

import java.util.List;

/**
 * Something a customer is told: by mail, on the dashboard, and in the log.
 *
 * @param key the same for the same notice of the same account: whoever has sent it sends it no more
 * @param about the name of the event it tells of, such as {@code payment-failed}
 * @param to mail addresses, in the order of the alphabet
 * @param sentences what happened first, then what follows from it
 */
public record Notice(
        String key, String about, NoticeKind kind, List<String> to, String subject, List<String> sentences) {

    public Notice {
        to = List.copyOf(to);
        sentences = List.copyOf(sentences);
    }

    /** The whole text, as a mail without formatting shows it. */
    public String text() {
        return "To: " + String.join(", ", to) + "\nSubject: " + subject + "\n\n" + String.join("\n", sentences) + "\n";
    }
}
