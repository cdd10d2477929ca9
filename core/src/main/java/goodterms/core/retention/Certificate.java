package goodterms.core.retention;

import goodterms.core.catalog.Citation;
import goodterms.core.retention.Deletion.Done;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What of an account has been deleted, by when, and on what grounds.
 *
 * @param content that the company's product has deleted what it held, and its evidence
 * @param backups that backups hold none of it any more
 * @param people that the key to all that says who the people of the account are has been destroyed
 * @param clause the sentence of the page that says so, in its version
 */
public record Certificate(
        Optional<Done> content, Optional<Done> backups, Optional<Done> people, Optional<Citation> clause) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", Locale.UK);

    /** The certificate for people to read, a line each, with moments in that zone. */
    public List<String> lines(ZoneId zone) {
        List<String> lines = new ArrayList<>();
        lines.add("Certificate of deletion");
        lines.add(line("Content", "deleted", content, zone));
        lines.add(line("Backups", "hold none of it that can be read since", backups, zone));
        lines.add(line("People", "the key to what was known of them was destroyed", people, zone));
        clause.ifPresent(it -> {
            lines.add("Under: “" + it.words() + "”");
            lines.add("Page: " + it.page() + ", " + it.id());
        });
        return List.copyOf(lines);
    }

    private static String line(String what, String how, Optional<Done> done, ZoneId zone) {
        return what + ": "
                + done.map(it -> how + " " + moment(it.at(), zone)
                                + it.evidence()
                                        .map(evidence -> ", on the evidence of " + evidence)
                                        .orElse(""))
                        .orElse("not yet");
    }

    private static String moment(Instant at, ZoneId zone) {
        return MOMENT.format(at.atZone(zone)) + " (" + zone + ")";
    }
}
