package goodterms.server;

import goodterms.server.demo.Demo;
import goodterms.server.mail.Smtp;
import goodterms.server.site.Site;
import goodterms.server.store.Address;
import goodterms.server.store.MasterKeyBytes;
import goodterms.server.web.Proxies;
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
 * @param site where people find it from outside; this machine where empty
 * @param proxies which are believed when they tell who asks
 * @param masterKey what the keys of accounts are kept under
 * @param connections how many to the database at most
 * @param metricsToken who shows it may see the numbers from anywhere
 * @param smtp where mail goes; it waits where empty
 * @param webhooks how far they reach
 * @param demo what the demo shows besides; never there where others can reach it
 */
public record Settings(
        Optional<Address> database,
        Path data,
        String host,
        int port,
        Optional<Site> site,
        Proxies proxies,
        MasterKeyBytes masterKey,
        int connections,
        Optional<String> metricsToken,
        Optional<Smtp> smtp,
        Reach webhooks,
        Optional<Demo> demo) {

    /** @throws IllegalArgumentException if it is a demo that others could reach */
    public Settings {
        if (demo.isPresent() && !host.equals("127.0.0.1")) {
            throw new IllegalArgumentException("a demo lets everybody in, and so listens on 127.0.0.1 alone");
        }
    }

    /** With whatever else as it usually is: nobody asks for the numbers from elsewhere, and mail waits. */
    public static Settings usual(
            Optional<Address> database, Path data, String host, int port, MasterKeyBytes masterKey, int connections) {
        return new Settings(
                database,
                data,
                host,
                port,
                Optional.empty(),
                Proxies.HERE,
                masterKey,
                connections,
                Optional.empty(),
                Optional.empty(),
                Reach.OUTSIDE,
                Optional.empty());
    }

    /** The same with webhooks that reach so far. */
    public Settings with(Reach reach) {
        return new Settings(
                database, data, host, port, site, proxies, masterKey, connections, metricsToken, smtp, reach, demo);
    }

    /** The same with a server that takes mail. */
    public Settings with(Smtp server) {
        return new Settings(
                database,
                data,
                host,
                port,
                site,
                proxies,
                masterKey,
                connections,
                metricsToken,
                Optional.of(server),
                webhooks,
                demo);
    }

    /** The same, found there from outside. */
    public Settings with(Site outside) {
        return new Settings(
                database,
                data,
                host,
                port,
                Optional.of(outside),
                proxies,
                masterKey,
                connections,
                metricsToken,
                smtp,
                webhooks,
                demo);
    }

    /** The same as a demo. @throws IllegalArgumentException if others could reach it */
    public Settings with(Demo shown) {
        return new Settings(
                database,
                data,
                host,
                port,
                site,
                proxies,
                masterKey,
                connections,
                metricsToken,
                smtp,
                webhooks,
                Optional.of(shown));
    }

    @Override
    public String toString() {
        return "a server on " + host + ":" + port + ", its database "
                + database.map(Address::toString).orElse("in " + data);
    }
}
