package goodterms.core.cases;

/** The place of a refund request among those of its account, counted from 1; its case carries the same number. */
public record CaseId(int number) {

    @Override
    public String toString() {
        return "case-" + number;
    }
}
