package goodterms.server.console;

import goodterms.core.cases.CaseId;
import goodterms.core.identity.AccountId;
import goodterms.server.desk.OpenCase;
import goodterms.server.desk.OpenCases;
import goodterms.server.site.Steps;
import goodterms.server.site.Visit;
import goodterms.server.site.Wording;
import goodterms.server.store.Kept;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A page of the list of open cases.
 *
 * @param views which cases can be looked at
 * @param rows one for each case
 * @param next where the list goes on, if it does
 * @param first where it begins, if this is not its first page
 * @param empty what is said where nothing is in it
 */
public record Inbox(
        List<View> views,
        List<Row> rows,
        Optional<String> next,
        Optional<String> first,
        String empty,
        String here,
        String kind,
        String order) {

    /** A way to look at the list, and how many are in it. */
    public record View(String address, String words, String count, boolean here) {}

    /**
     * A case.
     *
     * @param key what a form knows it by
     * @param awaits what it waits for
     * @param stake what can still be given, or nothing
     * @param assignee who sees to it, or nothing
     * @param who the same in short
     */
    public record Row(
            String key,
            String address,
            String customer,
            String subject,
            String awaits,
            String stake,
            Reply reply,
            String assignee,
            String who) {}

    public Inbox {
        views = List.copyOf(views);
        rows = List.copyOf(rows);
    }

    /**
     * The page.
     *
     * @param found the cases of this page and, where there are more, one more
     * @param counts how many there are of each view
     */
    static Inbox of(
            Visit visit,
            OpenCases list,
            List<OpenCase> found,
            Map<AccountId, Kept> accounts,
            Map<OpenCases.View, Long> counts,
            int most) {
        List<OpenCase> shown = found.subList(0, Math.min(most, found.size()));
        Optional<String> next = found.size() > most
                ? Optional.of(address(visit, list, list.view())
                        + "&after="
                        + encoded(list.place(shown.getLast()).written()))
                : Optional.empty();
        String here = address(visit, list, list.view());
        return new Inbox(
                views(visit, list, counts),
                shown.stream()
                        .flatMap(open -> Optional.ofNullable(accounts.get(new AccountId(open.account()))).stream()
                                .map(kept -> row(visit, list, open, kept)))
                        .toList(),
                next,
                visit.form().given("after").map(_ -> here),
                empty(list.view()),
                here,
                list.kind().map(Choice::written).orElse(""),
                Choice.written(list.order()));
    }

    private static List<View> views(Visit visit, OpenCases list, Map<OpenCases.View, Long> counts) {
        List<View> views = new ArrayList<>();
        for (OpenCases.View view : OpenCases.View.values()) {
            views.add(new View(
                    address(visit, list, view),
                    words(view),
                    String.format(Locale.ROOT, "%,d", counts.getOrDefault(view, 0L)),
                    view == list.view()));
        }
        return views;
    }

    private static String words(OpenCases.View view) {
        return switch (view) {
            case ALL -> "All";
            case MINE -> "Mine";
            case UNASSIGNED -> "Nobody’s";
            case OVERDUE -> "Overdue";
            case FINDING -> "Needs a finding";
            case SECOND -> "Needs a second person";
        };
    }

    private static String empty(OpenCases.View view) {
        return switch (view) {
            case ALL -> "Nothing waits for a person. What the terms decide by themselves never comes here.";
            case MINE -> "Nothing waits for you.";
            case UNASSIGNED -> "Somebody sees to every case.";
            case OVERDUE -> "Everybody was answered in time, or still can be.";
            case FINDING -> "No case waits for a finding.";
            case SECOND -> "No grant waits for a second person.";
        };
    }

    static String address(Visit visit, OpenCases list, OpenCases.View view) {
        return visit.home() + query(list, view);
    }

    /** How addresses name a list. */
    static String query(OpenCases list, OpenCases.View view) {
        return "?view=" + Choice.written(view)
                + list.kind().map(kind -> "&kind=" + Choice.written(kind)).orElse("")
                + "&order=" + Choice.written(list.order());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Row row(Visit visit, OpenCases list, OpenCase open, Kept kept) {
        Wording wording = new Wording(visit.company().zone());
        CaseId id = new CaseId(open.number());
        Optional<Reply> reply = kept.account()
                .desk()
                .clocks()
                .filter(running -> running.id().equals(id))
                .map(running -> Reply.of(Optional.of(running.clock()), Steps.now(kept, visit.now()), wording))
                .findFirst();
        return new Row(
                open.account() + "|" + open.number(),
                Queue.address(visit, list, open),
                Customer.name(kept.account()),
                CaseWords.subject(kept.account(), id),
                CaseWords.of(open.awaits()),
                open.stake().map(wording::money).orElse(""),
                reply.orElseGet(() -> Reply.of(Optional.empty(), visit.now(), wording)),
                open.assignee().orElse(""),
                open.assignee().map(name -> who(visit, name)).orElse("nobody yet"));
    }

    private static String who(Visit visit, String name) {
        return name.equals(visit.actor().name()) ? "you" : name.replaceFirst("@.*", "");
    }
}
