package goodterms.server;

import goodterms.server.mail.Smtp;
import goodterms.server.site.Site;
import goodterms.server.store.Address;
import goodterms.server.store.MasterKeyBytes;
import goodterms.server.web.Proxies;
import goodterms.server.webhook.Reach;
import goodterms.terms.source.Spelling;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the environment sets of a server: every variable {@code GOODTERMS_…}, each known and each of a value that makes sense. */
public final class Environment {

    private static final int MOST_PORTS = 65_535;

    private final Map<Variable, String> set = new EnumMap<>(Variable.class);
    private final Path assumedData;

    private Environment(Path assumedData) {
        this.assumedData = assumedData;
    }

    /**
     * Reads an environment; what isn't ours is left alone.
     *
     * @param assumedData the folder for data where none is set
     * @throws Unfit if it sets something unknown
     */
    public static Environment read(Map<String, String> variables, Path assumedData) {
        Environment environment = new Environment(assumedData);
        new TreeMap<>(variables).forEach((name, value) -> {
            if (Variable.isOurs(name) && !value.isBlank()) {
                environment.set.put(Variable.of(name).orElseThrow(() -> unknown(name)), value.strip());
            }
        });
        return environment;
    }

    private static Unfit unknown(String name) {
        return new Unfit("The environment sets " + name + ", which GoodTerms doesn't know. "
                + Spelling.closest(name, Variable.names())
                        .map(near -> "Did you mean " + near + "?")
                        .orElse("It knows " + String.join(", ", Variable.names()) + "."));
    }

    /** The same with a variable set to another value, as an option of a command does. */
    public Environment with(Variable variable, Optional<String> value) {
        Environment other = new Environment(assumedData);
        other.set.putAll(set);
        value.ifPresent(it -> other.set.put(variable, it));
        return other;
    }

    /** How a server runs that is set up like this. @throws Unfit if it can't */
    public Settings settings() {
        String host = value(Variable.HOST).orElse("127.0.0.1");
        int port = number(Variable.PORT, 8080, 0, MOST_PORTS);
        Optional<Address> database = database();
        return new Settings(
                database,
                data().resolve("postgres"),
                host,
                port,
                site(),
                proxies(),
                database.isPresent()
                        ? masterKey()
                        : value(Variable.MASTER_KEY).map(Environment::key).orElseGet(() -> KeptKey.in(data())),
                number(Variable.DATABASE_CONNECTIONS, 16, 4, 1_000),
                value(Variable.METRICS_TOKEN),
                smtp(),
                reach(),
                Optional.empty());
    }

    /** The folder in which the PostgreSQL that comes along keeps everything. */
    public Path data() {
        return value(Variable.DATA).map(Path::of).orElse(assumedData).toAbsolutePath();
    }

    /** Whether it names a PostgreSQL of one's own. */
    public boolean hasDatabase() {
        return value(Variable.DATABASE_URL).isPresent();
    }

    private Optional<Address> database() {
        Optional<String> url = value(Variable.DATABASE_URL);
        url.filter(it -> !it.startsWith("jdbc:postgresql:")).ifPresent(it -> {
            throw new Unfit(
                    "GOODTERMS_DATABASE_URL must begin with jdbc:postgresql:, such as"
                            + " jdbc:postgresql://db.example.com/goodterms; user and password stand in variables of their own.");
        });
        return url.map(it -> new Address(
                it,
                value(Variable.DATABASE_USER).orElse("goodterms"),
                value(Variable.DATABASE_PASSWORD).orElse("")));
    }

    private Optional<Smtp> smtp() {
        try {
            return value(Variable.SMTP_URL)
                    .map(it -> Smtp.read(
                            it,
                            value(Variable.SMTP_USER),
                            value(Variable.SMTP_PASSWORD).orElse("")));
        } catch (IllegalArgumentException wrong) {
            throw new Unfit("GOODTERMS_SMTP_URL can't be used: " + wrong.getMessage() + ".");
        }
    }

    private Optional<Site> site() {
        try {
            return value(Variable.SITE).map(Site::read);
        } catch (IllegalArgumentException wrong) {
            throw new Unfit("GOODTERMS_SITE can't be used: " + wrong.getMessage() + ".");
        }
    }

    private Proxies proxies() {
        try {
            return value(Variable.PROXIES).map(Proxies::read).orElse(Proxies.HERE);
        } catch (IllegalArgumentException wrong) {
            throw new Unfit("GOODTERMS_PROXIES can't be used: " + wrong.getMessage() + ".");
        }
    }

    private Reach reach() {
        String words = value(Variable.WEBHOOKS).orElse("outside");
        return Arrays.stream(Reach.values())
                .filter(reach -> reach.name().toLowerCase(Locale.ROOT).equals(words))
                .findFirst()
                .orElseThrow(() ->
                        new Unfit("GOODTERMS_WEBHOOKS is “" + words + "”; it must be outside, anywhere or nowhere."));
    }

    private MasterKeyBytes masterKey() {
        return value(Variable.MASTER_KEY)
                .map(Environment::key)
                .orElseThrow(
                        () -> new Unfit("GOODTERMS_MASTER_KEY is not set. Draw one with `openssl rand -base64 32`, keep"
                                + " it apart from backups of the database, and never lose it: without it nobody can read who"
                                + " your customers are."));
    }

    private static MasterKeyBytes key(String base64) {
        try {
            return MasterKeyBytes.read(base64);
        } catch (IllegalArgumentException wrong) {
            throw new Unfit("GOODTERMS_MASTER_KEY can't be used: " + wrong.getMessage()
                    + ". Draw one with `openssl rand -base64 32`.");
        }
    }

    private int number(Variable variable, int assumed, int least, int most) {
        Optional<String> words = value(variable);
        if (words.isEmpty()) {
            return assumed;
        }
        if (words.get().matches("\\d{1,6}")) {
            int number = Integer.parseInt(words.get());
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new Unfit(variable.written() + " is “" + words.get() + "”; it must be a number from " + least + " to "
                + most + ".");
    }

    private Optional<String> value(Variable variable) {
        return Optional.ofNullable(set.get(variable));
    }
}
