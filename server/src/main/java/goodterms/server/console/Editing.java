package goodterms.server.console;

import goodterms.server.company.Draft;
import goodterms.server.site.Form;
import goodterms.server.site.Wording;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A text while somebody changes it.
 *
 * @param form what they typed
 * @param text as it stands in the field
 * @param day from which it is to hold, as the field has it; empty for the catalogue
 * @param seen the draft they change, as it was when they opened it; empty where they begin one
 * @param findings what is to be mended; nothing where nobody has asked yet
 * @param draft the one that is kept, if one is
 */
public record Editing(
        Subject subject,
        Form form,
        String text,
        String day,
        String seen,
        Optional<List<Found>> findings,
        Optional<Draft> draft,
        Wording wording) {

    private static final int SPARE = 2;

    /** How many lines the field shows at first. */
    public int rows() {
        return Math.toIntExact(text.lines().count()) + SPARE;
    }

    /** The numbers of the lines. */
    public List<Integer> numbers() {
        return IntStream.rangeClosed(1, rows()).boxed().toList();
    }

    /** The lines in which there is something to mend. */
    public Set<Integer> wrong() {
        return findings.orElse(List.of()).stream()
                .filter(found -> found.elsewhere().isEmpty())
                .map(Found::line)
                .collect(Collectors.toSet());
    }
}
