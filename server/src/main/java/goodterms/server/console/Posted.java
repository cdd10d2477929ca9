package goodterms.server.console;

import goodterms.core.account.Account;
import goodterms.core.account.Event;
import goodterms.core.account.Outcome;
import goodterms.core.catalog.Company;
import goodterms.core.life.Life;
import goodterms.core.life.Preview;
import goodterms.core.notice.Notice;
import goodterms.server.site.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * A letter that a step would send.
 *
 * @param to who gets it
 * @param lines what it says
 */
public record Posted(String to, String subject, List<String> lines) {

    public Posted {
        lines = List.copyOf(lines);
    }

    /** Those of a step that has not been taken. */
    static List<Posted> of(Account before, Preview preview, Company company) {
        List<Posted> letters = new ArrayList<>();
        if (preview.outcome() instanceof Outcome.Accepted accepted) {
            Wording wording = new Wording(before.profile().zone());
            Account after = before;
            for (Event event : accepted.events()) {
                after = Life.evolve(after, event);
                for (Notice notice : Life.notices(event, after, company)) {
                    letters.add(new Posted(
                            String.join(", ", notice.to()),
                            FieldWords.capital(notice.subject()),
                            notice.sentences().stream().map(wording::letter).toList()));
                }
            }
        }
        return List.copyOf(letters);
    }
}
