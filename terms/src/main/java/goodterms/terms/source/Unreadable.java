package goodterms.terms.source;

/**
 * What a reader throws to leave the part it cannot read; the reader's public function catches it and hands back the
 * finding.
 */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    /** Carries the finding; there is no stack, for the fault lies in the text and not in the program. */
    public Unreadable(Finding finding) {
        super(finding.text(), null, false, false);
        this.finding = finding;
    }

    /** A fault of the text itself. */
    public Unreadable(Position at, String code, String message, String remedy) {
        this(Finding.of(at, code, message, remedy));
    }

    /** What is wrong, where, and what to do. */
    public Finding finding() {
        return finding;
    }
}
