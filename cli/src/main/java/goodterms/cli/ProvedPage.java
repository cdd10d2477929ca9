package goodterms.cli;

import goodterms.terms.check.Check;
import goodterms.terms.check.Check.Checked;
import goodterms.terms.policy.Policy;
import goodterms.terms.source.Unreadable;
import java.nio.file.Path;
import java.util.function.IntSupplier;

/** A page that a command needs whole: what can't be proved decides nothing. */
final class ProvedPage {

    private ProvedPage() {}

    /**
     * What a page makes run.
     *
     * @throws Misuse if there is no such file
     * @throws Unproved if there is anything to mend on it
     */
    static Policy read(Path page) {
        Misuse.unlessFile(page);
        Checked checked = Check.of(Pages.name(page), Pages.text(page));
        return checked.policy().orElseThrow(() -> new Unproved(checked));
    }

    /** Says that a page has findings. */
    static final class Unproved extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Checked checked;

        Unproved(Checked checked) {
            super("The page is not proved, so it decides nothing.", null, false, false);
            this.checked = checked;
        }

        /** Says what is to be mended. */
        int tell(Screen screen) {
            checked.findings().forEach(finding -> screen.print(finding.text() + "\n"));
            screen.print("The page " + checked.file() + " is not proved, so it decides nothing.");
            return GoodTerms.FINDINGS;
        }
    }

    /** Runs a command that reads pages, telling what is to be mended on them instead where there is something. */
    static int telling(Screen screen, IntSupplier command) {
        try {
            return command.getAsInt();
        } catch (Unproved unproved) {
            return unproved.tell(screen);
        } catch (Unreadable unreadable) {
            screen.print(unreadable.finding().text());
            return GoodTerms.FINDINGS;
        }
    }
}
