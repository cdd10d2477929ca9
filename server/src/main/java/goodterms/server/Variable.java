package goodterms.server;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the environment can set. */
public enum Variable {
    /** Where PostgreSQL is. */
    DATABASE_URL(
            "a PostgreSQL of your own (15 or later), such as jdbc:postgresql://db.example.com/goodterms",
            "one that comes along"),
    /** Who asks it. */
    DATABASE_USER("who owns the database", "goodterms"),
    /** Their password. */
    DATABASE_PASSWORD("their password", "none"),
    /** How many connections at most. */
    DATABASE_CONNECTIONS("how many connections to it at most", "16"),
    /** Where the PostgreSQL that comes along keeps everything. */
    DATA("the folder in which the PostgreSQL that comes along keeps everything", "goodterms in your data folder"),
    /** The address to listen on. */
    HOST("the address to listen on; 0.0.0.0 for all", "127.0.0.1"),
    /** The port to listen on. */
    PORT("the port to listen on; 0 for any free one", "8080"),
    /** Where people find it from outside. */
    SITE(
            "where people find the server from outside, such as https://billing.example.com: links in mails begin so",
            "this machine alone"),
    /** Which proxies are believed. */
    PROXIES(
            "the addresses and networks of proxies on other machines that are believed when they tell who asks, such as"
                    + " 10.0.0.5, 10.1.0.0/16",
            "those on this machine alone"),
    /** What the keys of accounts are kept under. */
    MASTER_KEY(
            "32 bytes as Base64 (openssl rand -base64 32), under which the keys of accounts are kept",
            "with the PostgreSQL that comes along, a file beside its data; with your own it must be set"),
    /** Who shows it may see the numbers. */
    METRICS_TOKEN("a secret that who asks for /metrics shows as `Authorization: Bearer`", "only this machine may ask"),
    /** Where mail goes. */
    SMTP_URL(
            "where mail goes: smtp://host:25, smtp+starttls://host:587 or smtps://host:465",
            "mail waits in the outbox"),
    /** Who hands it over. */
    SMTP_USER("who hands it over there", "nobody in particular"),
    /** Their password. */
    SMTP_PASSWORD("their password", "none"),
    /** How far webhooks reach. */
    WEBHOOKS(
            "how far webhooks reach: outside, anywhere (private addresses and this machine, too), or nowhere",
            "outside"),
    /** How the log is written. */
    LOG("how the log is written, one line each: text or json", "text");

    private static final String PREFIX = "GOODTERMS_";

    private final String doc;
    private final String assumed;

    Variable(String doc, String assumed) {
        this.doc = doc;
        this.assumed = assumed;
    }

    /** As the environment names it. */
    public String written() {
        return PREFIX + name();
    }

    /** What it sets, in a phrase. */
    public String doc() {
        return doc;
    }

    /** What holds where it isn't set, in a phrase. */
    public String assumed() {
        return assumed;
    }

    /** The one of that name. */
    static Optional<Variable> of(String written) {
        return Arrays.stream(values())
                .filter(variable -> variable.written().equals(written))
                .findFirst();
    }

    /** Whether a name is meant for us. */
    static boolean isOurs(String written) {
        return written.startsWith(PREFIX);
    }

    /** The names of all. */
    static List<String> names() {
        return Arrays.stream(values()).map(Variable::written).toList();
    }
}
