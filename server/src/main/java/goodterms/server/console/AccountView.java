package goodterms.server.console;

import goodterms.core.account.Account;
import goodterms.core.account.Event;
import goodterms.core.cases.CaseId;
import goodterms.core.identity.RepeatTrial;
import goodterms.core.life.Overview;
import goodterms.server.billing.Line;
import goodterms.server.desk.OpenCase;
import goodterms.server.desk.Standings;
import goodterms.server.site.Steps;
import goodterms.server.site.Visit;
import goodterms.server.site.Wording;
import goodterms.server.store.Kept;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * An account as staff look at it.
 *
 * @param state in what state it is, in words
 * @param stopped whether it is suspended as the rules were broken
 * @param frozen whether staff have frozen it by hand
 * @param about what it is, figure by figure
 * @param sections what its billing page shows
 * @param error why it stands still, if something broke at it; else nothing
 * @param cases those that are open
 * @param kin who shares signs with it, if somebody does
 * @param suspected whether a person has still to say if its trial is a repetition
 */
public record AccountView(
        String id,
        String customer,
        String state,
        boolean stopped,
        boolean frozen,
        List<Scale.Line> about,
        List<Overview.Section> sections,
        Timeline timeline,
        List<Link> cases,
        Optional<Kin> kin,
        boolean suspected,
        String error,
        List<Table> money) {

    /** What of their billing page tells staff something; the rest stands elsewhere on the page. */
    private static final Set<String> THEIRS = Set.of("Your plan", "Your usage", "Coming up", "Payment");

    /** A way to a page. */
    public record Link(String address, String words) {}

    /** A list of documents. */
    public record Table(String name, List<Row> rows) {}

    /**
     * A document: what it is, when, what it comes to, and what became of it.
     *
     * @param id where it stands on the page
     * @param of the document it belongs to, if it does
     */
    public record Row(String id, String what, String at, String amount, String state, Optional<Link> of) {}

    static AccountView of(
            Visit visit,
            Kept kept,
            List<Event> journal,
            Optional<Kin> kin,
            Optional<String> error,
            Map<String, List<Line>> money) {
        Account account = kept.account();
        Wording wording = new Wording(account.profile().zone());
        return new AccountView(
                account.id().value(),
                Customer.name(account),
                state(account),
                Standings.State.of(account) == Standings.State.STOPPED,
                account.standing().frozen(),
                about(account, wording),
                sections(visit, kept, wording),
                Timeline.of(journal, Steps.now(kept, visit.now()), wording),
                OpenCase.of(account).stream()
                        .map(open -> new Link(
                                visit.home() + "/accounts/" + account.id().value() + "/cases/" + open.number(),
                                CaseWords.subject(account, new CaseId(open.number())) + ", "
                                        + CaseWords.of(open.awaits())))
                        .toList(),
                kin,
                account.standing().repeatTrial() == RepeatTrial.SUSPECTED,
                error.orElse(""),
                money.entrySet().stream()
                        .map(each -> new Table(
                                each.getKey(),
                                each.getValue().reversed().stream()
                                        .map(line -> row(
                                                each.getKey(),
                                                line,
                                                money.getOrDefault("Invoices", List.of()),
                                                wording))
                                        .toList()))
                        .toList());
    }

    private static String state(Account account) {
        Standings.State state = Standings.State.of(account);
        boolean both = state == Standings.State.STOPPED && account.standing().frozen();
        return state.words() + (both ? ", and frozen" : "");
    }

    private static List<Overview.Section> sections(Visit visit, Kept kept, Wording wording) {
        return Overview.of(kept.account(), Steps.context(visit, kept)).sections().stream()
                .filter(section -> THEIRS.contains(section.title()))
                .map(section -> new Overview.Section(
                        theirs(section.title()),
                        section.lines().stream()
                                .map(line -> theirs(wording.plain(
                                        line, visit.company().offer().plansAt(visit.now()))))
                                .toList()))
                .toList();
    }

    /** What the page tells its customer, said of them. */
    private static String theirs(String line) {
        return line.replaceAll("\\bYour\\b", "Their")
                .replaceAll("\\byour\\b", "their")
                .replaceFirst(" of unlimited\\b", ", without a limit");
    }

    private static List<Scale.Line> about(Account account, Wording wording) {
        return List.of(
                new Scale.Line("Owners", String.join(", ", account.people().owners())),
                new Scale.Line("Members", String.join(", ", account.people().members())),
                new Scale.Line("Known by the product as", account.id().value()),
                new Scale.Line("Customer since", wording.day(account.profile().openedAt())),
                new Scale.Line(
                        "Lives in",
                        Locale.of("", account.profile().country()).getDisplayCountry(Locale.ENGLISH)
                                + ", by the clock of "
                                + account.profile().zone().getId().replace('_', ' ')),
                new Scale.Line("Pays in", account.profile().currency().getCode()),
                new Scale.Line("Bought as", account.profile().consumer() ? "a consumer" : "a company"));
    }

    private static Row row(String list, Line line, List<Line> invoices, Wording wording) {
        Map<String, Object> fields = line.fields();
        String number =
                Optional.ofNullable(fields.get("number")).map(it -> "No. " + it).orElse("");
        Optional<Instant> at = Stream.of("issued_at", "at", "ordered_at")
                .flatMap(name -> Stream.ofNullable((Instant) fields.get(name)))
                .findFirst();
        Optional<Money> amount = Stream.of("total", "amount")
                .flatMap(name -> Stream.ofNullable((Money) fields.get(name)))
                .findFirst();
        return new Row(
                id(list, line.place()),
                number.isEmpty() ? list.replaceFirst("s$", "") + " " + line.place() : number,
                at.map(wording::shortDay).orElse(""),
                amount.map(wording::money).orElse(""),
                Stream.of("state", "reason")
                        .flatMap(name -> Stream.ofNullable(fields.get(name)))
                        .map(value -> value.toString().replace('-', ' ').replace('_', ' '))
                        .map(value -> value.equals("succeeded") ? "paid" : value)
                        .reduce((one, other) -> one + ", " + other)
                        .orElse(""),
                Optional.ofNullable(fields.get("payment"))
                        .map(place -> new Link("#" + id("Payments", place), "of payment " + place))
                        .or(() -> Optional.ofNullable(fields.get("invoice"))
                                .map(place ->
                                        new Link("#" + id("Invoices", place), "for " + invoice(invoices, place)))));
    }

    private static String id(String list, Object place) {
        return list.toLowerCase(Locale.ROOT).replace(' ', '-') + "-" + place;
    }

    private static String invoice(List<Line> invoices, Object place) {
        return invoices.stream()
                .filter(it -> String.valueOf(it.place()).equals(String.valueOf(place)))
                .flatMap(it -> Stream.ofNullable(it.fields().get("number")))
                .findFirst()
                .map(number -> "invoice No. " + number)
                .orElse("an invoice");
    }
}
