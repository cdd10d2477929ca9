package goodterms.server.company;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import goodterms.core.catalog.Company;
import goodterms.core.life.Life;
import goodterms.journal.company.CompanyFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The companies, each in its newest version, read once and kept in memory until a newer one is published. */
public final class Companies {

    private record Version(int number, Company company) {}

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Version> known = new ConcurrentHashMap<>();
    private final Proofs proofs = new Proofs();

    /**
     * A company in its newest version, which stays the newest until the transaction ends; none if there is no such company.
     */
    public Optional<Company> find(Connection connection, String id) throws SQLException {
        hold(connection, "pg_advisory_xact_lock_shared", id);
        return glance(connection, id);
    }

    private Company version(Connection connection, String id, int number) throws SQLException {
        Version version = known.get(id);
        if (version == null || version.number() != number) {
            version = new Version(number, whole(proved(files(connection, id, number))));
            known.put(id, version);
        }
        return version.company();
    }

    /**
     * Those who work by a version hold it, and whoever publishes the next waits for them: what an account is due for is then
     * never reckoned by a version that is no longer the newest.
     */
    private static void hold(Connection connection, String lock, String id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select " + lock + "(hashtextextended('company ' || ?, 0))")) {
            select.setString(1, id);
            select.execute();
        }
    }

    /**
     * A company as it stands now, for who will publish its next version: unlike {@link #find}, this keeps nobody from doing
     * so first.
     */
    public Optional<Company> glance(Connection connection, String id) throws SQLException {
        int newest = newest(connection, id);
        return newest == 0 ? Optional.empty() : Optional.of(version(connection, id, newest));
    }

    /** Keeps everybody else from working by any version until the transaction ends. */
    public void alone(Connection connection, String id) throws SQLException {
        hold(connection, "pg_advisory_xact_lock", id);
    }

    /** The number of a company's newest version; 0 if there is no such company. */
    public static int newest(Connection connection, String id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select coalesce(max(number), 0) from company_version where company = ?")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** Who published a company's newest version; none if there is no such company. */
    public static Optional<String> publisher(Connection connection, String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select published_by from company_version where company = ? order by number desc limit 1")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    /** The ids of all companies, in their order; the connection may be of any company or none. */
    public static List<String> ids(Connection connection) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select companies()");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                ids.add(row.getString(1));
            }
        }
        return ids;
    }

    /** The files of a company in its newest version, by their paths in its folder; none if there is no such company. */
    public static Map<String, String> files(Connection connection, String id) throws SQLException {
        int newest = newest(connection, id);
        return newest == 0 ? Map.of() : files(connection, id, newest);
    }

    private static Map<String, String> files(Connection connection, String id, int number) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select files from company_version where company = ? and number = ?")) {
            select.setString(1, id);
            select.setInt(2, number);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return JSON.readValue(row.getString(1), new TypeReference<TreeMap<String, String>>() {});
            }
        }
    }

    /** A company in every version it was ever published in, the oldest first. */
    public static List<Company> versions(Connection connection, String id) throws SQLException {
        List<Company> versions = new ArrayList<>();
        for (int number = 1; number <= newest(connection, id); number++) {
            versions.add(whole(check(files(connection, id, number))));
        }
        return versions;
    }

    private static Company whole(CompanyFolder folder) {
        return folder.company()
                .orElseThrow(() -> new IllegalStateException("a published company is not whole: " + folder.findings()));
    }

    /** A company's folder, its files by their paths in it: read and proved, unless the same was proved lately. */
    public CompanyFolder proved(Map<String, String> files) {
        return proofs.of(files);
    }

    /** Reads and proves a company's folder, its files by their paths in it. */
    public static CompanyFolder check(Map<String, String> files) {
        try (FileSystem memory = Jimfs.newFileSystem(Configuration.unix())) {
            Path folder = memory.getPath("/");
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey()).normalize();
                if (path.getParent() != null) {
                    Files.createDirectories(path.getParent());
                }
                Files.writeString(path, file.getValue());
            }
            return CompanyFolder.read(folder);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The files of a company's folder on disk that say what it sells on which terms, by their paths in it. */
    public static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (path.equals(CompanyFolder.CATALOGUE) || (path.startsWith("terms/") && path.endsWith(".md"))) {
                    files.put(path, Files.readString(file));
                }
            }
        }
        return files;
    }

    /**
     * Publishes a new version of a company's folder, or its first. The caller has had it {@link #proved}, so that nobody is
     * kept waiting for that.
     */
    public void publish(Connection connection, String id, Map<String, String> files, String by, Instant at)
            throws SQLException {
        hold(connection, "pg_advisory_xact_lock", id);
        Optional<Company> before = find(connection, id);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into company (id, created_at) values (?, ?) on conflict do nothing")) {
            insert.setString(1, id);
            insert.setObject(2, at.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into company_version (company, number, published_at, published_by, files)
                values (?, ?, ?, ?, ?)
                """)) {
            insert.setString(1, id);
            insert.setInt(2, newest(connection, id) + 1);
            insert.setObject(3, at.atOffset(ZoneOffset.UTC));
            insert.setString(4, by);
            insert.setString(5, JSON.writeValueAsString(files));
            insert.executeUpdate();
        }
        if (before.isPresent()) {
            Optional<Instant> told = Life.firstAnnouncement(whole(proved(files)), before.get());
            if (told.isPresent()) {
                Telling.begin(connection, id, told.get());
            }
        }
    }
}
