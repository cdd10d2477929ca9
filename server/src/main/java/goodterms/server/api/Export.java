package goodterms.server.api;

import goodterms.core.account.Event;
import goodterms.journal.json.Sealing;
import goodterms.server.store.Records;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that is kept for a company, as a piece of JSON a line, readable without us and without a key: its catalogue and terms in
 * every version, each account with its journal and what its people were written, who works for it, and who did what. It holds
 * a few accounts at a time, however many there are. The last line counts the others, so that a part is not taken for the whole.
 */
final class Export {

    /** Which form it has. */
    private static final int FORM = 1;

    private static final int AT_A_TIME = 20;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = new JsonMapper();

    /** What stands in one table each: the kind of line, and its fields. What signs or opens something is left out. */
    private static final List<List<String>> TABLES = List.of(
            List.of("staff", "select email, role, added_at, left_at from staff where company = ? order by email"),
            List.of(
                    "webhook",
                    "select id as webhook, url, types, created_at from webhook where company = ? order by id"),
            List.of("product", "select url from product where company = ?"),
            List.of("clock", "select id as clock, now, outside from clock where company = ? order by id"),
            List.of("rating", """
                    select page, version, place, yes, no from answered where company = ? order by page, version, place
                    """),
            List.of("audit", "select at, who, did, account, refused from audit where company = ? order by id"));

    private final Connection connection;
    private final String company;
    private final Records records;
    private final OutputStream out;
    private long lines;
    private long accounts;
    private long events;

    private Export(Connection connection, String company, Records records, OutputStream out) {
        this.connection = connection;
        this.company = company;
        this.records = records;
        this.out = new BufferedOutputStream(out, 1 << 16);
    }

    /**
     * Writes all of it, as it stands in a transaction.
     *
     * @throws UncheckedIOException if nobody takes it in any more
     */
    static void write(Connection connection, String company, Records records, Instant now, OutputStream out)
            throws SQLException {
        Export export = new Export(connection, company, records, out);
        try {
            export.all(now);
            export.out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void all(Instant now) throws SQLException, IOException {
        write(line("export").put("company", company).put("form", FORM).put("at", now.toString()));
        versions();
        for (List<String> table : TABLES) {
            table(table.getFirst(), table.getLast());
        }
        String last = "";
        for (List<Records.Whole> some = records.next(connection, company, last, AT_A_TIME);
                !some.isEmpty();
                some = records.next(connection, company, last, AT_A_TIME)) {
            last = some.getLast().id().value();
            for (Records.Whole each : some) {
                account(each);
            }
        }
        write(line("end").put("lines", lines).put("accounts", accounts).put("events", events));
    }

    private static ObjectNode line(String kind) {
        return JSON.objectNode().put("line", kind);
    }

    private void write(JsonNode line) throws IOException {
        out.write(line.toString().getBytes(StandardCharsets.UTF_8));
        out.write('\n');
        lines++;
    }

    private void versions() throws SQLException, IOException {
        try (PreparedStatement select = connection.prepareStatement("""
                select number, published_at, published_by, files from company_version where company = ? order by number
                """)) {
            select.setString(1, company);
            // Each is as large as all of a company's pages.
            select.setFetchSize(1);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ObjectNode version = fields("version", row);
                    version.set("files", MAPPER.readTree(row.getString("files")));
                    write(version);
                }
            }
        }
    }

    private void table(String kind, String query) throws SQLException, IOException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, company);
            select.setFetchSize(1_000);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    write(fields(kind, row));
                }
            }
        }
    }

    /** The columns of a row, by their names; those without a value left out. */
    private static ObjectNode fields(String kind, ResultSet row) throws SQLException {
        ObjectNode json = line(kind);
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            String name = row.getMetaData().getColumnLabel(i).replace('_', '-');
            switch (row.getObject(i)) {
                case null -> {}
                case java.sql.Timestamp _ ->
                    json.put(
                            name,
                            row.getObject(i, OffsetDateTime.class).toInstant().toString());
                case Boolean it -> json.put(name, it);
                case Number it -> json.put(name, it.longValue());
                case java.sql.Array it -> {
                    ArrayNode array = json.putArray(name);
                    for (Object item : (Object[]) it.getArray()) {
                        array.add(String.valueOf(item));
                    }
                }
                case Object it -> json.put(name, it.toString());
            }
        }
        return json;
    }

    private void account(Records.Whole whole) throws SQLException, IOException {
        accounts++;
        String account = whole.id().value();
        ObjectNode json = line("account").put("account", account).put("version", whole.version());
        whole.clock().ifPresent(clock -> json.put("clock", clock));
        write(json);
        for (Records.Row row : whole.journal()) {
            entry(account, row, whole.sealing());
        }
        notices(account, whole.sealing());
    }

    private void entry(String account, Records.Row row, Sealing sealing) throws IOException {
        List<Event> happened = row.events().lines().map(sealing::read).toList();
        events += happened.size();
        ObjectNode json = line("entry")
                .put("account", account)
                .put("version", row.number())
                .put("at", row.at().toString())
                .put("by", row.by());
        opened(row.request(), sealing).ifPresent(request -> json.set("request", request));
        json.set("events", Commands.events(happened));
        write(json.put("hash", row.hash()));
    }

    private void notices(String account, Sealing sealing) throws SQLException, IOException {
        try (PreparedStatement select = connection.prepareStatement("""
                select key as notice, at, about, letter from notice where company = ? and account = ? order by place
                """)) {
            select.setString(1, company);
            select.setString(2, account);
            select.setFetchSize(1_000);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ObjectNode json = fields("notice", row).put("account", account);
                    json.remove("letter");
                    opened(row.getString("letter"), sealing).ifPresent(letter -> json.set("letter", letter));
                    write(json);
                }
            }
        }
    }

    /** What was sealed whole. Where people were forgotten, nothing is left of it but that it was. */
    private static Optional<JsonNode> opened(String sealed, Sealing sealing) {
        return Optional.of(sealing.readText(sealed))
                .filter(text -> text.startsWith("{"))
                .map(MAPPER::readTree);
    }
}
