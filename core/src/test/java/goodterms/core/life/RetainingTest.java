package goodterms.core.life;

import static goodterms.core.life.Asks.cancel;
import static goodterms.core.life.Asks.cancelNow;
import static goodterms.core.life.Asks.cancelThroughSupport;
import static goodterms.core.life.Asks.changeCard;
import static goodterms.core.life.Asks.monthly;
import static goodterms.core.life.Asks.paidAtOnce;
import static goodterms.core.life.Asks.subscribe;
import static goodterms.core.life.Rehearsal.ANA;
import static goodterms.core.life.Rehearsal.BEN;
import static goodterms.core.life.Rehearsal.LEAD;
import static goodterms.core.life.Worlds.ANYTRACK;
import static goodterms.core.life.Worlds.CUSTOMERTRACKR;
import static goodterms.core.life.Worlds.GROUPTRACK;
import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Account;
import goodterms.core.account.Channel;
import goodterms.core.account.Command;
import goodterms.core.account.ContentCommand;
import goodterms.core.account.Effect;
import goodterms.core.calendar.Interval;
import goodterms.core.catalog.Company;
import goodterms.core.catalog.Terms;
import goodterms.core.identity.Actor;
import goodterms.core.identity.Membership;
import goodterms.terms.policy.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RetainingTest {

    private static final Command RESTORE = new ContentCommand.RestoreContent(ANA);
    private static final Command EXPORT = new ContentCommand.ExportContent(ANA);

    private static Command deleted(int number) {
        return new ContentCommand.ContentDeleted(number, "record 7");
    }

    private static Rehearsal paid(Company company) {
        return Rehearsal.of(company, "2026-03-01T09:00").when(paidAtOnce(Interval.MONTH, "visa"));
    }

    /** Content counted from the cancellation, kept {@code days} days, beside GroupTrack's own pages. */
    private static Company countingFromCancellation(int days) {
        String page = """
                ---
                company: grouptrack
                page: content
                title: Content
                updated: 2026-01-01
                currency: USD
                governs: []
                ---

                # Content

                Content is deleted [%d days](#content.delete-after) after you
                [have cancelled](#content.count-from=cancellation).
                """.formatted(days);
        List<Policy> pages = new ArrayList<>(Worlds.published("grouptrack"));
        pages.add(Worlds.policy("content.md", page));
        return Worlds.company("grouptrack", "America/New_York", List.of(), List.of(Terms.of(Instant.EPOCH, pages)));
    }

    @Test
    void days_counted_from_the_cancellation_never_take_content_from_somebody_with_access() {
        paid(countingFromCancellation(40))
                .when(cancel(ANA))
                .then("deletion-scheduled counted-from=2026-03-01T09:00 delete-at=2026-04-10T09:00"
                        + " backups-at=2026-04-30T09:00 clause=content.delete-after");
        paid(countingFromCancellation(10))
                .when(cancel(ANA))
                .then("deletion-scheduled counted-from=2026-03-01T09:00 delete-at=2026-04-01T09:00");
    }

    @Test
    void a_page_that_says_nothing_keeps_content_thirty_days_after_access() {
        paid(GROUPTRACK)
                .when(cancel(ANA))
                .then(
                        "deletion-scheduled delete-at=2026-05-01T09:00 backups-at=2026-05-31T09:00 forgets=false clause=none")
                .at("2026-06-01T09:00")
                .then("deletion-asked", "content-key-destroyed")
                .thenNever("people-forgotten");
    }

    @Test
    void a_cancelled_trial_keeps_its_content_while_it_can_be_taken_up_again() {
        Rehearsal life = Rehearsal.of(ANYTRACK, "2026-03-01T09:00")
                .when(monthly("visa"))
                .at("2026-03-05T09:00")
                .when(cancel(ANA))
                .then("deletion-scheduled counted-from=2026-03-15T09:00");
        life.when(RESTORE).then("trial-reactivated ends=2026-03-15T09:00", "deletion-called-off restored=true");
        assertThat(life.account().nextDue()).contains(life.now().plusSeconds(7L * 24 * 3600));
    }

    @Test
    void what_ends_by_itself_is_scheduled_at_its_end() {
        Rehearsal.of(GROUPTRACK, "2026-03-01T09:00")
                .when(paidAtOnce(Interval.MONTH, "declined"))
                .at("2026-10-11T09:00")
                .then("subscription-ended cause=unpaid", "deletion-scheduled", "deletion-asked");
        Rehearsal.of(GROUPTRACK, "2026-03-01T09:00")
                .when(subscribe("free"))
                .when(cancel(ANA))
                .then("subscription-ended", "deletion-scheduled delete-at=2026-03-31T09:00");
    }

    @Test
    void whoever_comes_back_in_time_pays_for_the_plan_they_had() {
        paid(GROUPTRACK)
                .when(cancel(ANA))
                .at("2026-04-30T09:00")
                .when(new ContentCommand.RestoreContent(BEN))
                .thenRefused("not-an-owner")
                .when(RESTORE)
                .then(
                        "subscription-started plan=pro interval=month after-trial=false",
                        "deletion-called-off restored=true",
                        "payment-succeeded amount=49.00")
                .when(RESTORE)
                .thenRefused("nothing-to-restore");
    }

    @Test
    void a_second_departure_while_the_first_deletion_is_under_way_is_a_deletion_of_its_own() {
        Rehearsal life = paid(GROUPTRACK)
                .when(cancelNow(ANA))
                .at("2026-04-01T09:00")
                .then("deletion-asked deletion=1 created-before=2026-03-31T09:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .when(cancelNow(ANA))
                .then("deletion-scheduled delete-at=2026-05-01T09:00 backups-at=2026-05-31T09:00");
        life.at("2026-04-02T09:00").when(deleted(1)).then("deletion-certified");
        life.at("2026-05-01T09:00")
                .then("content-key-destroyed deletion=1", "deletion-asked deletion=2 created-before=2026-05-01T09:00");
        assertThat(life.account().content().deletions()).hasSize(1);
        life.when(deleted(1)).thenRefused("deletion-not-awaited");
        life.when(deleted(2)).at("2026-06-01T09:00").then("content-key-destroyed deletion=2");
        assertThat(life.account().content().deletions()).isEmpty();
        assertThat(life.account().nextDue()).isEmpty();
    }

    @Test
    void the_product_is_asked_again_after_one_day_two_four_and_so_on_up_to_thirty_two() {
        Rehearsal life = paid(GROUPTRACK).when(cancelNow(ANA)).at("2026-03-31T09:00");
        String[] days = {"04-01", "04-03", "04-07", "04-15", "05-01", "06-02", "07-04"};
        for (String day : days) {
            life.at("2026-" + day + "T08:59:59").thenNever("deletion-overdue");
            life.at("2026-" + day + "T09:00").then("deletion-overdue deletion=1", "deletion-asked deletion=1");
        }
    }

    @Test
    void each_request_to_the_product_has_a_key_of_its_own() {
        List<String> keys = paid(GROUPTRACK).when(EXPORT).when(cancelNow(ANA)).at("2026-09-01T09:00").history().stream()
                .flatMap(event -> Life.effects(event).stream())
                .map(Effect::key)
                .toList();
        assertThat(keys)
                .doesNotHaveDuplicates()
                .contains("export-1", "deletion-1-attempt-1", "deletion-1-attempt-2", "destroy-content-key-1");
    }

    @Test
    void a_copy_can_be_asked_for_again_a_day_later_and_the_late_one_is_not_awaited_any_more() {
        Command late =
                new ContentCommand.ExportReady(1, "https://example.com/1", Instant.parse("2026-04-01T00:00:00Z"));
        Command second =
                new ContentCommand.ExportReady(2, "https://example.com/2", Instant.parse("2026-04-01T00:00:00Z"));
        paid(GROUPTRACK)
                .when(EXPORT)
                .then("export-asked export=1")
                .at("2026-03-02T08:59:59")
                .when(EXPORT)
                .thenRefused("export-under-way")
                .at("2026-03-02T09:00")
                .when(EXPORT)
                .then("export-asked export=2")
                .when(late)
                .thenRefused("export-not-awaited")
                .when(second)
                .then("export-ready export=2 link=https://example.com/2");
    }

    @Test
    void nobody_is_forgotten_while_something_is_owed_and_everybody_is_once_it_is_paid() {
        Rehearsal life = Rehearsal.of(CUSTOMERTRACKR, "2026-03-01T09:00")
                .when(paidAtOnce(Interval.MONTH, "visa"))
                .at("2026-03-31T09:00")
                .when(changeCard("declined"))
                .at("2026-04-01T09:00")
                .then("payment-failed")
                .when(new Command.Cancel(ANA, Channel.SUPPORT, true, Optional.of("Ana & Co"), Optional.of(ANA.name())))
                .then("subscription-ended");
        assertThat(life.account().billing().owed().isPositive()).isTrue();
        life.when(new ContentCommand.Erase(ANA, "")).thenRefused("money-open");
        life.at("2026-04-20T09:00").then("invoice-written-off");
        life.at("2026-05-31T08:59:59").thenNever("people-forgotten");
        life.at("2026-05-31T09:00").then("content-key-destroyed", "people-forgotten", "deletion-certified");
        assertForgotten(life.account());
    }

    @Test
    void who_is_erased_is_nowhere_in_the_account_and_the_money_is() {
        Rehearsal life = paid(CUSTOMERTRACKR)
                .when(new Command.AddPerson(ANA, BEN.name(), Membership.MEMBER))
                .when(new Command.AskForOwner(Actor.customer("eve@example.com")))
                .when(cancelThroughSupport(ANA, "Ana & Co", ANA.name()))
                .at("2026-04-01T09:00")
                .when(new ContentCommand.Erase(ANA, "please"))
                .then("deletion-asked", "people-forgotten by=ana@example.com because=please", "deletion-certified");
        assertForgotten(life.account());
        assertThat(life.account().billing().totals().charged()).isEqualTo(Worlds.usd(4_900));
        life.when(paidAtOnce(Interval.MONTH, "visa")).thenRefused("not-an-owner");
        life.when(new ContentCommand.Erase(LEAD, "again")).thenRefused("already-erased");
        life.when(deleted(1)).then("deletion-certified");
    }

    @Test
    void an_account_that_never_held_anything_can_be_erased_too() {
        Rehearsal life = Rehearsal.of(CUSTOMERTRACKR, "2026-03-01T09:00")
                .when(new ContentCommand.Erase(ANA, ""))
                .thenOnly("people-forgotten", "deletion-certified");
        assertForgotten(life.account());
        assertThat(life.account().nextDue()).isEmpty();
    }

    private static void assertForgotten(Account account) {
        assertThat(account.toString()).doesNotContain("@example.com").doesNotContain("Ana");
    }
}
