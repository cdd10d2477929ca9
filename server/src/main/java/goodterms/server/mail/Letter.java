package goodterms.server.mail;

import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.core.notice.Notice;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A notice as a mail: plain text, and known by the same name each time it is sent, so that whoever gets it twice can see
 * that it is one.
 */
record Letter(Company company, AccountId account, Notice notice, Instant at) {

    private static final String NOBODY = "localhost.invalid";
    private static final int NAME_BYTES = 16;

    MimeMessage message(Session session) throws MessagingException {
        Named message = new Named(session, name());
        message.setFrom(from());
        for (String address : notice.to()) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
        }
        message.setSubject(line(notice.subject()), StandardCharsets.UTF_8.name());
        message.setText(String.join("\r\n\r\n", notice.sentences()) + "\r\n", StandardCharsets.UTF_8.name());
        message.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)));
        // So that machines that answer mail leave ours alone (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        if (!notice.kind().always() && company.support().isPresent()) {
            message.setHeader(
                    "List-Unsubscribe",
                    "<mailto:" + company.support().get() + "?subject=unsubscribe%20"
                            + notice.kind().name().toLowerCase(Locale.ROOT) + ">");
        }
        message.saveChanges();
        return message;
    }

    private InternetAddress from() throws MessagingException {
        try {
            return new InternetAddress(
                    company.support().orElse("nobody@" + NOBODY), line(company.name()), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** One line, whatever it was made of: nobody slips in a header. */
    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    private String name() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((company.id() + "/" + account.value() + "/" + notice.key())
                            .getBytes(StandardCharsets.UTF_8));
            return "<" + HexFormat.of().formatHex(digest, 0, NAME_BYTES) + "@"
                    + company.mailDomain().orElse(NOBODY) + ">";
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** A message with a name of ours. */
    private static final class Named extends MimeMessage {

        private final String name;

        Named(Session session, String name) {
            super(session);
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }
}
