package goodterms.core.life;

import goodterms.core.account.RetentionEvent;
import goodterms.core.retention.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What becomes of content, in plain sentences. */
record TellingOfContent(Telling telling) {

    Optional<String> of(RetentionEvent event) {
        return switch (event) {
            case RetentionEvent.DeletionScheduled it -> Optional.of(scheduled(it));
            case RetentionEvent.DeletionCalledOff it ->
                Optional.of(
                        it.restored() ? "All content is kept and comes back whole." : "All content is kept after all.");
            case RetentionEvent.DeletionAsked it
            when it.attempt() == 1 ->
                Optional.of("Content is deleted and can't be brought back; backups hold none of it from "
                        + telling.day(it.backupsAt()) + " on.");
            case RetentionEvent.DeletionAsked _, RetentionEvent.DeletionOverdue _ -> Optional.empty();
            case RetentionEvent.ContentDeleted _ -> Optional.of("It is confirmed that content has been deleted.");
            case RetentionEvent.ContentKeyDestroyed _ ->
                Optional.of("What backups hold of deleted content, nobody can read any more.");
            case RetentionEvent.PeopleForgotten _ ->
                Optional.of("Nobody can read any more who the people of this account are.");
            case RetentionEvent.DeletionCertified it ->
                Optional.of("It is certified what has been deleted: " + parts(it.certificate()) + ".");
            case RetentionEvent.ExportAsked _ -> Optional.of("A copy of all content is being made.");
            case RetentionEvent.ExportReady it ->
                Optional.of("The copy of all content is at " + it.link() + " until " + telling.day(it.expires()) + ".");
        };
    }

    private String scheduled(RetentionEvent.DeletionScheduled it) {
        String until = telling.day(it.deleteAt());
        return "Until " + until + " content can be exported in the account settings, and going on brings it back whole;"
                + " then it is deleted, and from " + telling.day(it.backupsAt()) + " on backups hold none of it"
                + it.clause().map(clause -> ": " + TellingOfCases.quote(clause)).orElse(".");
    }

    private static String parts(Certificate certificate) {
        List<String> parts = new ArrayList<>();
        certificate.content().ifPresent(_ -> parts.add("content"));
        certificate.backups().ifPresent(_ -> parts.add("backups"));
        certificate.people().ifPresent(_ -> parts.add("who the people were"));
        return String.join(", ", parts);
    }
}
