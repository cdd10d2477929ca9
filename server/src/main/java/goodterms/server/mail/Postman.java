package goodterms.server.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;

/** Takes letters to the mail server, many in one conversation. */
final class Postman implements AutoCloseable {

    /** What became of a letter. */
    sealed interface Went {

        /** The mail server has taken it. */
        record Out() implements Went {}

        /**
         * It will never be taken: an address is none, or nobody's.
         *
         * @param why without the address
         */
        record Never(String why) implements Went {}

        /**
         * The mail server could not take it now.
         *
         * @param why in a word
         */
        record NotNow(String why) implements Went {}
    }

    private final Session session;
    private final Transport transport;

    private Postman(Session session, Transport transport) {
        this.session = session;
        this.transport = transport;
    }

    /** Greets the mail server. @throws MessagingException if it does not answer, or does not know us */
    static Postman at(Smtp smtp) throws MessagingException {
        Session session = Session.getInstance(smtp.properties());
        Transport transport = session.getTransport("smtp");
        transport.connect(
                smtp.host(), smtp.port(), smtp.user().orElse(null), smtp.user().isPresent() ? smtp.password() : null);
        return new Postman(session, transport);
    }

    /** Hands over a letter to one of those it is to. */
    Went take(Letter letter, String to) {
        if (!listens()) {
            return new Went.NotNow("the mail server has hung up");
        }
        try {
            MimeMessage message = letter.message(session, to);
            transport.sendMessage(message, message.getAllRecipients());
            return new Went.Out();
        } catch (AddressException none) {
            return new Went.Never("an address is none");
        } catch (SendFailedException refused) {
            return refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0
                    ? new Went.Never("the mail server does not take mail to that address")
                    : new Went.NotNow(refused.getClass().getSimpleName());
        } catch (MessagingException failed) {
            return new Went.NotNow(failed.getClass().getSimpleName());
        }
    }

    /** Whether the mail server still listens. */
    boolean listens() {
        return transport.isConnected();
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException _) {
            // It has hung up first, which ends the conversation as well.
        }
    }
}
