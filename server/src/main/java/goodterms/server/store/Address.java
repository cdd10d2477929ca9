package goodterms.server.store;

/**
 * Where a database is and who asks it.
 *
 * @param url such as {@code jdbc:postgresql://db.example.com/goodterms}
 */
public record Address(String url, String user, String password) {

    @Override
    public String toString() {
        return url + " as " + user;
    }
}
