package goodterms.server.verify;

/**
 * Something that can't be.
 *
 * @param where the company, or the account as company/account
 * @param what in a sentence, without anything personal
 */
public record Finding(String where, String what) {

    @Override
    public String toString() {
        return where + ": " + what;
    }
}
