package goodterms.server.api;

import goodterms.core.account.Context;
import goodterms.core.account.PeopleEvent.AccountOpened;
import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.core.life.Life;
import goodterms.server.signin.Scope;
import goodterms.server.store.Accounts;
import goodterms.server.store.AlreadyOpen;
import goodterms.server.store.Kept;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rows of the table at which accounts are opened. */
final class AccountEndpoints {

    private static final String ID = "^[A-Za-z0-9][A-Za-z0-9._-]*$";

    private final Commands commands;
    private final Accounts accounts;
    private final FirstAnswers firstAnswers;
    private final SecureRandom random = new SecureRandom();

    AccountEndpoints(Commands commands, Accounts accounts, FirstAnswers firstAnswers) {
        this.commands = commands;
        this.accounts = accounts;
        this.firstAnswers = firstAnswers;
    }

    List<Endpoint> all() {
        return List.of(Endpoint.change(
                        "POST",
                        Endpoint.COMPANY + "/accounts",
                        "open-account",
                        "accounts",
                        "Open an account",
                        Scope.WRITE,
                        this::open)
                .taking(schema())
                .giving(201, "happened")
                .takingKey());
    }

    private static ObjectNode schema() {
        ObjectNode schema = Schema.object(List.of("owner", "zone", "country"));
        Schema.field(schema, "id", Schema.text(ID, 64, "Its name, unique within the company; drawn where left out."));
        Schema.field(schema, "owner", Schema.text("^[^@\\s]+@[^@\\s]+$", 320, "The mail address of its owner."));
        Schema.field(schema, "company-name", Schema.text(320, "What the customer's company is called."));
        Schema.field(schema, "zone", Schema.text(64, "The zone of its days and periods, such as America/New_York."));
        Schema.field(schema, "country", Schema.text("^[A-Z]{2}$", 2, "Two letters of ISO 3166."));
        Schema.field(schema, "consumer", Schema.truth(false, "Whether the customer buys as a consumer."));
        Schema.field(
                schema, "currency", Schema.text("^[A-Z]{3}$", 3, "Of ISO 4217; the company's first where left out."));
        return Schema.field(schema, "clock", Schema.text(ID, 64, "The test clock it lives by."));
    }

    private Answer open(Connection connection, Call call) throws SQLException {
        Company company = commands.company(connection, call);
        JsonNode body = call.body();
        AccountId id = new AccountId(body.path("id").stringValue(drawn()));
        return firstAnswers.once(connection, call, Optional.of(id), () -> {
            if (accounts.find(connection, call.company(), id).isPresent()) {
                throw there(id);
            }
            Optional<String> clock = text(body, "clock");
            Instant now = clock.isPresent() ? shown(connection, call, clock.get()) : call.now();
            AccountOpened opened = opened(id, body, new Context(now, company));
            Kept kept = open(connection, call, company, opened, clock);
            ObjectNode json = Commands.happened(
                    "/v1/companies/" + call.company() + "/accounts/" + id, id, kept.version(), List.of(opened));
            return Answer.created(json).at(kept.version());
        });
    }

    private Kept open(Connection connection, Call call, Company company, AccountOpened opened, Optional<String> clock)
            throws SQLException {
        try {
            return accounts.open(
                    connection, company, opened, clock, call.caller().name(), call.now());
        } catch (AlreadyOpen meanwhile) {
            throw there(opened.account());
        }
    }

    private static Problem there(AccountId id) {
        return Problem.of(Fault.ALREADY_THERE, "There is an account " + id + " already.");
    }

    private String drawn() {
        byte[] bytes = new byte[10];
        random.nextBytes(bytes);
        return "a-" + HexFormat.of().formatHex(bytes);
    }

    private static AccountOpened opened(AccountId id, JsonNode body, Context context) {
        CurrencyUnit currency = text(body, "currency")
                .map(AccountEndpoints::currency)
                .orElse(context.company().currency());
        if (!context.company().offer().currencies().contains(currency)) {
            throw Problem.field("/currency", "The company sells nothing in " + currency + ".");
        }
        String country = body.path("country").stringValue("");
        if (!List.of(Locale.getISOCountries()).contains(country)) {
            throw Problem.field("/country", "There is no country " + country + ".");
        }
        return Life.open(
                id,
                body.path("owner").stringValue(""),
                text(body, "company-name"),
                zone(body.path("zone").stringValue("")),
                country,
                body.path("consumer").booleanValue(false),
                currency,
                context);
    }

    private static Optional<String> text(JsonNode body, String field) {
        return body.path(field).stringValueOpt();
    }

    private static CurrencyUnit currency(String code) {
        try {
            return CurrencyUnit.of(code);
        } catch (IllegalCurrencyException none) {
            throw Problem.field("/currency", "There is no currency " + code + ".");
        }
    }

    /** A place's zone: bare offsets know no change of clocks. */
    private static ZoneId zone(String name) {
        try {
            ZoneId zone = ZoneId.of(name);
            if (zone.getId().equals("UTC") || zone.getId().contains("/")) {
                return zone;
            }
        } catch (DateTimeException noSuchZone) {
            // Said below, as for bare offsets.
        }
        throw Problem.field("/zone", "There is no zone " + name + ". Write it like America/New_York, or UTC.");
    }

    private static Instant shown(Connection connection, Call call, String clock) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select now from clock where company = ? and id = ?")) {
            select.setString(1, call.company());
            select.setString(2, clock);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw Problem.field("/clock", "There is no clock " + clock + ".");
                }
                return row.getObject("now", OffsetDateTime.class).toInstant();
            }
        }
    }
}
