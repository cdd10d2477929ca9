package goodterms.server.product;

import goodterms.server.store.MasterKey;
import java.net.URI;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;

/** Where each company's product is asked; the secret it is asked under is kept under the master key, and told once. */
public final class Products {

    private static final int SECRET_BYTES = 32;

    /** Where a product is, and what signs the questions. */
    record Product(URI url, String secret) {}

    private final MasterKey master;
    private final SecureRandom random;

    /** Products whose secrets are under that key. */
    public Products(MasterKey master, SecureRandom random) {
        this.master = master;
        this.random = random;
    }

    /** Says where the product is asked from here on. @return the secret that signs the questions, told only now */
    public String set(Connection connection, String company, URI url) throws SQLException {
        byte[] drawn = new byte[SECRET_BYTES];
        random.nextBytes(drawn);
        String secret = "whsec_" + Base64.getEncoder().encodeToString(drawn);
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into product (company, url, secret) values (?, ?, ?)
                on conflict (company) do update set url = excluded.url, secret = excluded.secret
                """)) {
            insert.setString(1, company);
            insert.setString(2, url.toString());
            insert.setBytes(3, master.keep(secret, owner(company)));
            insert.executeUpdate();
        }
        return secret;
    }

    private static String owner(String company) {
        return company + "/product";
    }

    /** Where a company's product is asked, if it has said so. */
    public Optional<URI> url(Connection connection, String company) throws SQLException {
        return find(connection, company).map(Product::url);
    }

    Optional<Product> find(Connection connection, String company) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select url, secret from product where company = ?")) {
            select.setString(1, company);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Product(
                                URI.create(row.getString("url")), master.kept(row.getBytes("secret"), owner(company))))
                        : Optional.empty();
            }
        }
    }
}
