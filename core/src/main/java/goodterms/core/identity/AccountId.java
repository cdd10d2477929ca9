package goodterms.core.identity;

/** The name of an account, unique within its company. */
public record AccountId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
