package goodterms.server.store;

import goodterms.core.identity.AccountId;
import goodterms.journal.json.AccountKey;
import goodterms.journal.json.Sealing;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The keys of accounts, as the database keeps them: wrapped. */
public final class Keys {

    /** What a key is to. */
    public enum Part {
        PEOPLE("people"),
        CONTENT("content");

        private final String written;

        Part(String written) {
            this.written = written;
        }
    }

    /** How many keys are remembered unwrapped: half a kilobyte each. */
    private static final int REMEMBERED = 8_192;

    @SuppressWarnings("ArrayRecordComponent") // Compared by hand, and never shown.
    private record Unwrapped(byte[] wrapped, Sealing sealing) {}

    private final Recent<String, Unwrapped> recent = new Recent<>(REMEMBERED);
    private final MasterKey master;

    /** Keys under that master key. */
    public Keys(MasterKey master) {
        this.master = master;
    }

    /** The key that they are under. */
    MasterKey master() {
        return master;
    }

    /**
     * Draws a key for an account that has none of that part, or none any more, and keeps it.
     *
     * @throws AlreadyOpen if it has one
     */
    public Sealing draw(Connection connection, String company, AccountId account, Part part) throws SQLException {
        byte[] bytes = master.drawn();
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into account_key as k (company, account, part, generation, wrapped) values (?, ?, ?, 1, ?)
                on conflict (company, account, part) do update
                set generation = k.generation + 1, wrapped = excluded.wrapped where k.wrapped is null
                returning generation
                """)) {
            insert.setString(1, company);
            insert.setString(2, account.value());
            insert.setString(3, part.written);
            insert.setBytes(4, master.wrap(bytes, owner(company, account.value())));
            try (ResultSet row = insert.executeQuery()) {
                if (!row.next()) {
                    throw new AlreadyOpen(account);
                }
                return Sealing.under(AccountKey.of(bytes), row.getInt(1));
            }
        }
    }

    /** Destroys a key, for good: backups keep it only as long as they last. */
    public void destroy(Connection connection, String company, AccountId account, Part part) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update account_key set wrapped = null where company = ? and account = ? and part = ?")) {
            update.setString(1, company);
            update.setString(2, account.value());
            update.setString(3, part.written);
            update.executeUpdate();
        }
    }

    /**
     * What the texts of an account are under.
     *
     * @param wrapped nothing if the key is destroyed
     */
    Sealing sealing(String company, String account, int generation, byte @Nullable [] wrapped) {
        String owner = owner(company, account);
        if (wrapped == null) {
            recent.remove(owner);
            return Sealing.destroyed();
        }
        Optional<Unwrapped> known = recent.get(owner).filter(it -> Arrays.equals(it.wrapped(), wrapped));
        if (known.isPresent()) {
            return known.get().sealing();
        }
        Sealing sealing = Sealing.under(AccountKey.of(master.unwrap(wrapped, owner)), generation);
        recent.put(owner, new Unwrapped(wrapped, sealing));
        return sealing;
    }

    private static String owner(String company, String account) {
        return company + "/" + account;
    }
}
