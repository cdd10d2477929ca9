package goodterms.server.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/**
 * A server that takes mail.
 *
 * @param security whether and from when on what is said to it is encrypted
 * @param user by which it knows us; nobody where it takes mail from anybody here
 */
public record Smtp(String host, int port, Security security, Optional<String> user, String password) {

    /** Whether and from when on what is said is encrypted. */
    public enum Security {
        NONE,
        /** From the command STARTTLS on, without which nothing is said (RFC 3207). */
        STARTTLS,
        /** From the first byte on (RFC 8314). */
        TLS
    }

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /**
     * Reads its address: {@code smtp://host:25}, {@code smtp+starttls://host:587} or {@code smtps://host:465}.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    public static Smtp read(String address, Optional<String> user, String password) {
        try {
            URI uri = new URI(address);
            Security security = switch (String.valueOf(uri.getScheme())) {
                case "smtp" -> Security.NONE;
                case "smtp+starttls" -> Security.STARTTLS;
                case "smtps" -> Security.TLS;
                default -> throw notOne(address);
            };
            if (uri.getHost() == null || uri.getUserInfo() != null) {
                throw notOne(address);
            }
            return new Smtp(
                    uri.getHost(), uri.getPort() < 0 ? port(security) : uri.getPort(), security, user, password);
        } catch (URISyntaxException _) {
            throw notOne(address);
        }
    }

    private static int port(Security security) {
        return switch (security) {
            case NONE -> 25;
            case STARTTLS -> 587;
            case TLS -> 465;
        };
    }

    private static IllegalArgumentException notOne(String address) {
        return new IllegalArgumentException(
                "“" + address
                        + "” is no mail server; write smtp://host:25, smtp+starttls://host:587 or smtps://host:465, without user and password");
    }

    /** As Jakarta Mail wants to be told. */
    Properties properties() {
        Properties properties = new Properties();
        String patience = Long.toString(PATIENCE.toMillis());
        properties.put("mail.smtp.host", host);
        properties.put("mail.smtp.port", Integer.toString(port));
        properties.put("mail.smtp.connectiontimeout", patience);
        properties.put("mail.smtp.timeout", patience);
        properties.put("mail.smtp.writetimeout", patience);
        properties.put("mail.smtp.auth", Boolean.toString(user.isPresent()));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(security == Security.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.starttls.enable", Boolean.toString(security == Security.STARTTLS));
        properties.put("mail.smtp.starttls.required", Boolean.toString(security == Security.STARTTLS));
        return properties;
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
