package goodterms.server.api;

import goodterms.core.identity.AccountId;
import goodterms.journal.json.Sealing;
import goodterms.server.store.Accounts;
import goodterms.server.store.Kept;
import goodterms.server.store.MasterKey;
import goodterms.terms.source.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The first answer to each request that came with an {@code Idempotency-Key}, kept in the transaction of what it did: the
 * same request again does nothing and gets it again.
 */
final class FirstAnswers {

    /** How long a key is remembered. */
    static final Duration KEPT = Duration.ofHours(24);

    private static final JsonMapper JSON = new JsonMapper();

    /** Something that is done once. */
    @FunctionalInterface
    interface Once {
        Answer first() throws SQLException;
    }

    private final Accounts accounts;
    private final MasterKey master;

    /** @param master under which answers are kept that belong to no account: they may hold secrets */
    FirstAnswers(Accounts accounts, MasterKey master) {
        this.accounts = accounts;
        this.master = master;
    }

    /**
     * The answer to a request, which is worked on only the first time.
     *
     * @param account whose people the answer tells of, if it does
     */
    Answer once(Connection connection, Call call, Optional<AccountId> account, Once work) throws SQLException {
        if (call.idempotencyKey().isEmpty()) {
            return work.first();
        }
        String key = call.idempotencyKey().get();
        forgetOld(connection, call);
        // Whoever comes second with the same key waits here until the first has ended.
        if (claim(connection, call, key)) {
            Answer answer = work.first();
            keep(connection, call, key, account, answer);
            return answer;
        }
        return again(connection, call, key);
    }

    private static void forgetOld(Connection connection, Call call) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("""
                delete from first_answer where company = ? and (caller, key) in (
                  select caller, key from first_answer where company = ? and at < ? limit 100 for update skip locked)
                """)) {
            Instant oldest = call.now().minus(KEPT);
            delete.setString(1, call.company());
            delete.setString(2, call.company());
            delete.setObject(3, oldest.atOffset(ZoneOffset.UTC));
            delete.executeUpdate();
        }
    }

    private static boolean claim(Connection connection, Call call, String key) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into first_answer (company, caller, key, request, at) values (?, ?, ?, ?, ?)
                on conflict do nothing
                """)) {
            insert.setString(1, call.company());
            insert.setString(2, call.caller().name());
            insert.setString(3, key);
            insert.setBytes(4, digest(call));
            insert.setObject(5, call.now().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        }
    }

    private void keep(Connection connection, Call call, String key, Optional<AccountId> account, Answer answer)
            throws SQLException {
        ObjectNode json = JSON.createObjectNode()
                .put("status", answer.status())
                .put("type", answer.type())
                .set("body", answer.body().isMissingNode() ? JSON.nullNode() : answer.body());
        answer.headers().forEach(json.withObjectProperty("headers")::put);
        Optional<Sealing> sealing = sealing(connection, call, account);
        // What tells of people who have just been erased is not kept at all.
        boolean erased = sealing.filter(it -> it.key().isEmpty()).isPresent();
        try (PreparedStatement update = connection.prepareStatement("""
                update first_answer set account = ?, answer = ? where company = ? and caller = ? and key = ?
                """)) {
            update.setString(1, account.map(AccountId::value).orElse(null));
            update.setString(
                    2,
                    erased
                            ? ""
                            : sealing.map(it -> it.write(json.toString()))
                                    .orElseGet(() -> kept(call, json.toString())));
            update.setString(3, call.company());
            update.setString(4, call.caller().name());
            update.setString(5, key);
            update.executeUpdate();
        }
    }

    private Optional<Sealing> sealing(Connection connection, Call call, Optional<AccountId> account)
            throws SQLException {
        return account.isEmpty()
                ? Optional.empty()
                : accounts.find(connection, call.company(), account.get()).map(Kept::sealing);
    }

    private Answer again(Connection connection, Call call, String key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select request, account, answer from first_answer where company = ? and caller = ? and key = ?")) {
            select.setString(1, call.company());
            select.setString(2, call.caller().name());
            select.setString(3, key);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw Problem.of(Fault.BUSY, "The Idempotency-Key has just expired.");
                }
                if (!MessageDigest.isEqual(row.getBytes("request"), digest(call))) {
                    throw Problem.of(Fault.KEY_REUSED, "The first request with this Idempotency-Key was another one.");
                }
                Optional<AccountId> account =
                        Optional.ofNullable(row.getString("account")).map(AccountId::new);
                Optional<Sealing> sealing = sealing(connection, call, account);
                String kept = row.getString("answer");
                return answer(sealing.map(it -> it.readText(kept)).orElseGet(() -> read(call, kept)));
            }
        }
    }

    private String kept(Call call, String answer) {
        return Base64.getEncoder().encodeToString(master.keep(answer, owner(call)));
    }

    private String read(Call call, String kept) {
        return master.kept(Base64.getDecoder().decode(kept), owner(call));
    }

    private static String owner(Call call) {
        return call.company() + "/first-answer/" + call.caller().name();
    }

    private static Answer answer(String kept) {
        if (!kept.startsWith("{")) {
            throw Problem.of(Fault.FORGOTTEN, "The account's people have been erased since the first answer.");
        }
        JsonNode json = JSON.readTree(kept);
        Map<String, String> headers = new TreeMap<>();
        json.path("headers")
                .properties()
                .forEach(it -> headers.put(it.getKey(), it.getValue().stringValue()));
        headers.put("Idempotent-Replayed", "true");
        JsonNode body = json.path("body").isNull() ? JSON.missingNode() : json.path("body");
        return new Answer(
                json.path("status").intValue(), body, json.path("type").stringValue(), headers);
    }

    private static byte[] digest(Call call) {
        MessageDigest digest = Sha256.begin();
        digest.update((call.endpoint().method() + " " + call.target() + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update((call.ifVersion() + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(call.bytes().duplicate());
        return digest.digest();
    }
}
