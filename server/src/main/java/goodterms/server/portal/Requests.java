package goodterms.server.portal;

import goodterms.core.account.Account;
import goodterms.core.account.CaseEvent.RefundRequested;
import goodterms.core.account.CaseEvent.UnusedReturned;
import goodterms.core.account.DeskEvent.InquiryOpened;
import goodterms.core.account.Event;
import goodterms.core.cases.CaseId;
import goodterms.core.identity.MailAddress;
import goodterms.server.store.Journal;
import goodterms.server.store.Sought;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The requests of an account that somebody may see: owners those for money, everybody what they wrote themselves. */
final class Requests {

    private Requests() {}

    /** All of them, the latest first. */
    static List<Request> all(Connection connection, Customer customer) throws SQLException {
        return byNumber(Journal.events(connection, customer.company().id(), customer.kept(), Sought.CASES))
                .values()
                .stream()
                .filter(events -> sees(customer, events.getFirst()))
                .map(events -> Request.of(
                        customer, History.about(events.getFirst()).orElseThrow(), events, customer.account()))
                .toList();
    }

    /** The one of that number. */
    static Optional<Request> one(Connection connection, Customer customer, String number) throws SQLException {
        return all(connection, customer).stream()
                .filter(it -> String.valueOf(it.number()).equals(number))
                .findFirst();
    }

    /** What would come of asking, as a request that is not made yet. */
    static Optional<Request> would(Customer customer, List<Event> events, Account after) {
        return byNumber(events).values().stream()
                .filter(it -> it.getFirst() instanceof RefundRequested)
                .findFirst()
                .map(it -> Request.of(customer, History.about(it.getFirst()).orElseThrow(), it, after));
    }

    private static Map<Integer, List<Event>> byNumber(List<Event> events) {
        Map<Integer, List<Event>> all = new TreeMap<>(Comparator.reverseOrder());
        for (Event event : events) {
            Optional<CaseId> about = History.about(event);
            about.ifPresent(id ->
                    all.computeIfAbsent(id.number(), _ -> new ArrayList<>()).add(event));
        }
        return all;
    }

    private static boolean sees(Customer customer, Event first) {
        return switch (first) {
            case RefundRequested _, UnusedReturned _ -> customer.owner();
            case InquiryOpened it ->
                MailAddress.same(it.customer(), customer.visit().actor().name());
            default -> false;
        };
    }
}
