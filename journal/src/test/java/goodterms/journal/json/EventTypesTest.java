package goodterms.journal.json;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Event;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventTypesTest {

    /** What stands in journals that exist. Names are added at the end of a group and never changed or taken out. */
    private static final List<String> WRITTEN = """
            account-opened.1
            person-added.1
            person-removed.1
            notices-chosen.1
            repeat-trial-marked.1
            signals-recorded.1
            repeat-trial-suspected.1
            owners-asked.1
            trial-started.1
            trial-converted.1
            trial-expired.1
            trial-suspended.1
            trial-reactivated.1
            subscription-started.1
            free-plan-started.1
            subscription-renewed.1
            cancellation-accepted.1
            cancellation-withdrawn.1
            end-announced.1
            features-started.1
            features-ended.1
            fell-past-due.1
            caught-up.1
            access-suspended.1
            account-frozen.1
            access-restored.1
            subscription-ended.1
            change-scheduled.1
            change-withdrawn.1
            change-dropped.1
            change-made.1
            subscription-paused.1
            subscription-resumed.1
            card-changed.1
            card-changed.2
            payment-attempted.1
            payment-attempted.2
            payment-succeeded.1
            payment-failed.1
            refunded.1
            credited.1
            invoice-issued.1
            invoice-issued.2
            invoice-voided.1
            invoice-written-off.1
            credit-note-issued.1
            document-numbered.1
            billing-details-changed.1
            coupon-claimed.1
            custom-price-set.1
            reminders-set.1
            trial-ending-soon.1
            renewal-upcoming.1
            inactivity-warned.1
            activity-recorded.1
            support-contacted.1
            usage-recorded.1
            usage-warned.1
            usage-period-closed.1
            overage-billed.1
            terms-announced.1
            terms-accepted.1
            refund-requested.1
            refund-requested.2
            refund-decided.1
            refund-decided.2
            part-decided.1
            referred.1
            given-once.1
            unused-returned.1
            case-opened.1
            finding-recorded.1
            case-granted.1
            case-granted.2
            case-declined.1
            case-declined.2
            case-settled.1
            refund-ordered.1
            refund-retried.1
            refunded.2
            refund-failed.1
            refund-settled.1
            dispute-opened.1
            dispute-won.1
            dispute-lost.1
            account-suspended.1
            suspension-lifted.1
            case-closed-by-dispute.1
            deletion-scheduled.1
            deletion-called-off.1
            deletion-asked.1
            deletion-overdue.1
            content-deleted.1
            content-key-destroyed.1
            people-forgotten.1
            deletion-certified.1
            export-asked.1
            export-ready.1
            inquiry-opened.1
            message-added.1
            reply-promised.1
            reply-target-missed.1
            reply-limit-missed.1
            case-answered.1
            evidence-recorded.1
            case-assigned.1
            case-noted.1
            request-withdrawn.1
            case-reopened.1
            grant-proposed.1
            grant-rejected.1
            proposal-withdrawn.1
            """.lines().toList();

    @Test
    void the_written_names_are_these_whatever_the_classes_are_called() {
        assertThat(EventTypes.names().all()).containsExactlyInAnyOrderElementsOf(WRITTEN);
    }

    @Test
    void every_old_name_leads_to_one_that_is_written() {
        assertThat(EventTypes.older())
                .allSatisfy(old -> assertThat(EventTypes.all())
                        .containsKey(EventTypes.names().newest(old)))
                .doesNotContainAnyElementsOf(EventTypes.all().keySet());
    }

    @Test
    void every_event_has_a_written_name() {
        assertThat(EventTypes.all().values())
                .containsExactlyInAnyOrderElementsOf(members(Event.class).toList());
    }

    private static Stream<Class<?>> members(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventTypesTest::members)
                : Stream.of(type);
    }
}
