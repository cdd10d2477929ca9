package goodterms.server.entry;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import goodterms.server.mail.Smtp;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real mail server, and the letters with links that have reached it. */
final class Mailed implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern LINK = Pattern.compile("http://\\S+/portal/enter\\S+");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    Mailed() {
        server.start();
    }

    Smtp smtp() {
        return new Smtp("127.0.0.1", server.getSmtp().getPort(), Smtp.Security.NONE, Optional.empty(), "");
    }

    /** The text of the last such letter to somebody, when so many have come to them. */
    String letter(String to, int count) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            List<MimeMessage> theirs = to(to);
            if (theirs.size() == count) {
                return text(theirs.getLast());
            }
            server.waitForIncomingEmail(200, server.getReceivedMessages().length + 1);
        }
        throw new AssertionError(to(to).size() + " letters to " + to + ", not " + count);
    }

    List<MimeMessage> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message ->
                        GreenMailUtil.getAddressList(recipients(message)).equals(address))
                .filter(message -> text(message).startsWith("Your link to"))
                .toList();
    }

    /** The links in a letter, in their order. */
    static List<String> links(String letter) {
        List<String> links =
                LINK.matcher(letter).results().map(it -> it.group()).toList();
        assertThat(links).as(letter).isNotEmpty();
        return links;
    }

    private static jakarta.mail.Address[] recipients(MimeMessage message) {
        try {
            return message.getAllRecipients();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String text(MimeMessage message) {
        try {
            return String.valueOf(message.getSubject()) + "\n" + message.getContent();
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** What stands in a link under a name. */
    static String part(String link, String name) {
        Matcher part = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(link);
        assertThat(part.find()).as(link).isTrue();
        return part.group(1);
    }

    @Override
    public void close() {
        server.stop();
    }
}
