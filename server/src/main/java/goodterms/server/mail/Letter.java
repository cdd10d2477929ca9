package goodterms.server.mail;

import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.core.notice.Notice;
import goodterms.journal.json.Sealing;
import goodterms.journal.json.UnreadableJson;
import goodterms.server.site.Wording;
import goodterms.server.store.Outbox.Waiting;
import goodterms.terms.source.Sha256;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A notice as mails, one to each of those it is to: plain text, and known by the same name each time one is sent, so that
 * whoever gets it twice can see that it is one.
 */
record Letter(Company company, AccountId account, Notice notice, Instant at) {

    private static final String NOBODY = "localhost.invalid";
    private static final int NAME_BYTES = 16;

    /**
     * What waits; nothing if its people have been forgotten since.
     *
     * @param now when it was written, if no event has brought it about
     * @throws UnreadableJson if it is no letter, though nobody has been forgotten
     */
    static Optional<Letter> of(Connection connection, Company company, Waiting row, Instant now) throws SQLException {
        // A letter about nobody's account says nothing of who a customer is, and stands there as it is.
        return Sealing.isSealed(row.body()) || row.body().startsWith("{")
                ? read(row, row.body()).map(notice -> new Letter(company, row.account(), notice, now))
                : notice(connection, company, row);
    }

    private static Optional<Letter> notice(Connection connection, Company company, Waiting row) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select at, letter from notice where company = ? and account = ? and key = ?")) {
            select.setString(1, company.id());
            select.setString(2, row.account().value());
            select.setString(3, row.body());
            try (ResultSet found = select.executeQuery()) {
                if (!found.next()) {
                    return Optional.empty();
                }
                Instant at = found.getObject(1, OffsetDateTime.class).toInstant();
                return read(row, found.getString(2)).map(notice -> new Letter(company, row.account(), notice, at));
            }
        }
    }

    /** What it says, as people read it. */
    List<String> sentences() {
        return notice.sentences().stream()
                .map(new Wording(company.zone())::letter)
                .toList();
    }

    /** What was sealed; nothing if the key is destroyed, for then a name stands in its place. */
    private static Optional<Notice> read(Waiting row, String letter) {
        boolean gone =
                Sealing.isSealed(letter) && !row.sealing().readText(letter).startsWith("{");
        return gone ? Optional.empty() : Optional.of(row.sealing().readNotice(letter));
    }

    /** The mail to one of those it is to: nobody sees from it who else there is. */
    MimeMessage message(Session session, String to) throws MessagingException {
        Named message = new Named(session, name(to));
        message.setFrom(from());
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        message.setSubject(line(notice.subject()), StandardCharsets.UTF_8.name());
        message.setText(String.join("\r\n\r\n", sentences()) + "\r\n", StandardCharsets.UTF_8.name());
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

    private String name(String to) {
        String what = company.id() + "/" + account.value() + "/" + notice.key() + "/" + to;
        return "<" + Sha256.hex(what, NAME_BYTES) + "@" + company.mailDomain().orElse(NOBODY) + ">";
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
