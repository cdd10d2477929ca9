package goodterms.server;

import goodterms.server.mail.Smtp;
import goodterms.server.store.Address;
import goodterms.server.store.MasterKeyBytes;
import goodterms.server.webhook.Reach;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a server runs.
 *
 * @param database where its PostgreSQL is; the one that came with us where empty
 * @param data the folder in which that one keeps everything
 * @param host the address it listens on
 * @param port any free one if 0
 * @param masterKey what the keys of accounts are kept under
 * @param connections how many to the database at most
 * @param metricsToken who shows it may see the numbers from anywhere
 * @param smtp where mail goes; it waits where empty
 * @param webhooks how far they reach
 */
public record Settings(
        Optional<Address> database,
        Path data,
        String host,
        int port,
        MasterKeyBytes masterKey,
        int connections,
        Optional<String> metricsToken,
        Optional<Smtp> smtp,
        Reach webhooks) {

    /** With whatever else as it usually is: nobody asks for the numbers from elsewhere, and mail waits. */
    public static Settings usual(
            Optional<Address> database, Path data, String host, int port, MasterKeyBytes masterKey, int connections) {
        return new Settings(
                database, data, host, port, masterKey, connections, Optional.empty(), Optional.empty(), Reach.OUTSIDE);
    }

    /** The same with webhooks that reach so far. */
    public Settings with(Reach reach) {
        return new Settings(database, data, host, port, masterKey, connections, metricsToken, smtp, reach);
    }

    /** The same with a server that takes mail. */
    public Settings with(Smtp server) {
        return new Settings(
                database, data, host, port, masterKey, connections, metricsToken, Optional.of(server), webhooks);
    }

    @Override
    public String toString() {
        return "a server on " + host + ":" + port + ", its database "
                + database.map(Address::toString).orElse("in " + data);
    }
}
