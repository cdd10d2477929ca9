package goodterms.server.portal;

import goodterms.core.account.Account;
import goodterms.core.account.CaseEvent.RefundRequested;
import goodterms.core.account.DeskEvent.InquiryOpened;
import goodterms.core.account.Event;
import goodterms.core.calendar.Days;
import goodterms.core.cases.CaseId;
import goodterms.core.cases.ReplyClock;
import goodterms.core.catalog.Terms;
import goodterms.core.payment.PaymentId;
import goodterms.server.site.Wording;
import goodterms.terms.vocabulary.Setting;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A request of a customer, for money back or for an answer, as far as it has come.
 *
 * @param number its place among those of the account
 * @param title what it is about
 * @param asked the day
 * @param state how far it has come, in a few words
 * @param waits whether a person has it
 * @param answered what the page said, where it was asked
 * @param decided what a person decided last, where one has
 * @param now what happens now, a sentence each
 * @param history all that happened to it, the oldest first
 * @param reopen until when it can be looked at once more, if it can
 */
public record Request(
        int number,
        String title,
        String asked,
        String state,
        boolean waits,
        Optional<Answered> answered,
        Optional<Told> decided,
        List<String> now,
        List<Told> history,
        Optional<String> reopen) {

    /**
     * Something that happened to it.
     *
     * @param text what somebody wrote, if anything
     */
    public record Told(String when, String words, Optional<String> text) {}

    public Request {
        now = List.copyOf(now);
        history = List.copyOf(history);
    }

    /** That of these events. */
    static Request of(Customer customer, CaseId id, List<Event> events, Account account) {
        History history = new History(customer, events, account);
        Optional<ReplyClock> clock = account.desk()
                .clocks()
                .filter(it -> it.id().equals(id))
                .map(it -> it.clock())
                .findFirst();
        return new Request(
                id.number(),
                title(customer, events.getFirst()),
                customer.wording().day(events.getFirst().at()),
                history.state(),
                account.desk().waits(id),
                Answered.of(customer, events),
                history.decided().filter(_ -> !account.desk().waits(id)),
                history.now(clock.filter(_ -> account.desk().waits(id))),
                history.all(),
                reopen(customer, account, id));
    }

    private static String title(Customer customer, Event first) {
        return switch (first) {
            case RefundRequested it ->
                "Money back"
                        + it.payment().map(payment -> on(customer, payment)).orElse("");
            case InquiryOpened it -> "Message: " + lower(Choices.words(it.about()));
            default -> "Money back";
        };
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    private static String on(Customer customer, PaymentId payment) {
        Wording wording = customer.wording();
        return customer.account()
                .billing()
                .payment(payment)
                .map(it -> " for " + wording.money(it.amount()) + " paid on " + wording.day(it.chargedAt()))
                .orElse("");
    }

    private static Optional<String> reopen(Customer customer, Account account, CaseId id) {
        Terms terms = customer.company().termsAt(customer.now());
        Optional<Instant> until = account.desk()
                .declined(id)
                .map(it -> Days.after(
                        it.at(),
                        terms.number(Setting.CASE_REOPEN_WITHIN),
                        account.profile().zone()));
        return until.filter(it -> !customer.now().isAfter(it)).map(customer.wording()::day);
    }
}
