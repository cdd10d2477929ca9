package goodterms.core.retention;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.catalog.Citation;
import goodterms.core.retention.Deletion.Done;
import goodterms.terms.clause.PageId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CertificateTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final Citation CLAUSE = new Citation(
            "content.delete-after",
            "Content is erased 30 days after your access ends.",
            108,
            new PageId("customertrackr", "cancellation", LocalDate.of(2026, 1, 1), "0123456789abcdef"));

    private static Optional<Done> done(String at, String... evidence) {
        return Optional.of(new Done(
                Instant.parse(at),
                Optional.of(evidence).filter(it -> it.length > 0).map(it -> it[0])));
    }

    @Test
    void it_says_what_was_deleted_when_on_what_evidence_and_under_which_sentence() {
        Certificate certificate = new Certificate(
                done("2026-05-02T15:10:00Z", "record 4711"),
                done("2026-06-01T15:00:00Z"),
                done("2026-06-01T15:00:00Z"),
                Optional.of(CLAUSE));
        assertThat(certificate.lines(CHICAGO))
                .containsExactly(
                        "Certificate of deletion",
                        "Content: deleted 2 May 2026, 10:10:00 (America/Chicago), on the evidence of record 4711",
                        "Backups: hold none of it that can be read since 1 June 2026, 10:00:00 (America/Chicago)",
                        "People: the key to what was known of them was destroyed 1 June 2026, 10:00:00 (America/Chicago)",
                        "Under: “Content is erased 30 days after your access ends.”",
                        "Page: customertrackr/cancellation of 2026-01-01 (0123456789ab), content.delete-after");
    }

    @Test
    void what_is_not_done_yet_is_said_to_be_not_done_yet() {
        assertThat(new Certificate(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())
                        .lines(CHICAGO))
                .containsExactly("Certificate of deletion", "Content: not yet", "Backups: not yet", "People: not yet");
    }
}
