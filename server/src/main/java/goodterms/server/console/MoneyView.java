package goodterms.server.console;

import goodterms.server.figures.Asked;
import goodterms.server.figures.Funnel;
import goodterms.server.figures.Listing;
import goodterms.server.figures.Monthly;
import goodterms.server.figures.Replies;
import goodterms.server.figures.Returned;
import goodterms.server.site.Visit;
import goodterms.server.site.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The figures of a company in one currency, as they are drawn.
 *
 * @param present the month that runs
 * @param months those that are shown, each, the first first
 */
public record MoneyView(
        Visit visit,
        Asked asked,
        Monthly present,
        List<Monthly> months,
        List<Returned> returned,
        List<Funnel> funnel,
        List<Replies> replies) {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter NAMED = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final int PER_MILLE = 1000;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final String UNITS = " kMG";

    static MoneyView of(Connection connection, Visit visit, Asked asked) throws SQLException {
        Map<YearMonth, Monthly> found =
                Monthly.of(connection, asked).stream().collect(Collectors.toMap(Monthly::month, Function.identity()));
        List<Monthly> months = new ArrayList<>();
        for (YearMonth month = asked.first(); !month.isAfter(asked.last()); month = month.plusMonths(1)) {
            months.add(found.getOrDefault(month, new Monthly(month, 0, 0, 0, 0, 0, 0, 0, 0)));
        }
        return new MoneyView(
                visit,
                asked,
                months.getLast(),
                months,
                Returned.of(connection, asked),
                Funnel.of(connection, asked),
                Replies.of(connection, asked));
    }

    /** The currency as people write it. */
    public String currency() {
        return asked.currency();
    }

    /** Whether nothing has happened in this currency. */
    public boolean isEmpty() {
        return funnel.isEmpty()
                && returned.isEmpty()
                && months.stream().allMatch(it -> it.earned() == 0 && it.deferred() == 0 && it.yearly() == 0);
    }

    /** An amount in words. */
    public String money(long minor) {
        return new Wording(asked.zone()).money(Money.ofMinor(CurrencyUnit.of(asked.currency()), minor));
    }

    /** What became revenue. */
    public Chart revenue() {
        return chart("revenue", "Revenue", Monthly::earned, Listing.REVENUE);
    }

    /** What was invoiced and not yet earned. */
    public Chart deferred() {
        return chart("deferred", "Deferred revenue at the end of the month", Monthly::deferred, Listing.REVENUE);
    }

    /** What subscriptions bring in. */
    public Chart recurring() {
        return chart("recurring", "Monthly recurring revenue", Monthly::recurring, Listing.SUBSCRIPTIONS);
    }

    private Chart chart(String id, String title, ToLongFunction<Monthly> value, Listing listing) {
        return new Chart(
                id + "-" + asked.currency(),
                title + ", " + asked.currency(),
                months.stream()
                        .map(month -> new Chart.Bar(
                                SHORT.format(month.month()),
                                LONG.format(month.month()),
                                money(value.applyAsLong(month)),
                                brief(value.applyAsLong(month)),
                                value.applyAsLong(month),
                                address(month.month(), listing, "")))
                        .toList());
    }

    /** How many of a hundred paying accounts left. */
    public Chart churned() {
        return drawn(
                "churn",
                "Churn, per cent",
                month -> leftOf(month).map(it -> new Drawn(it, percent(it))),
                Listing.SUBSCRIPTIONS,
                "left");
    }

    /** Within what time half of those who asked were answered. */
    public Chart answered() {
        Map<YearMonth, Duration> half = replies.stream()
                .flatMap(each -> each.half().map(it -> Map.entry(each.month(), it)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return drawn(
                "answered",
                "Half were answered within",
                month -> Optional.ofNullable(half.get(month.month())).map(it -> new Drawn(it.toSeconds(), words(it))),
                Listing.REPLIES,
                "answered");
    }

    /** What is drawn of a month, and its words. */
    private record Drawn(long amount, String words) {}

    private Chart drawn(String id, String title, Function<Monthly, Optional<Drawn>> of, Listing listing, String which) {
        return new Chart(
                id + "-" + asked.currency(),
                title,
                months.stream()
                        .map(month -> bar(month, of.apply(month), address(month.month(), listing, which)))
                        .toList());
    }

    private static Chart.Bar bar(Monthly month, Optional<Drawn> drawn, String address) {
        return new Chart.Bar(
                SHORT.format(month.month()),
                LONG.format(month.month()),
                drawn.map(Drawn::words).orElse("–"),
                drawn.filter(it -> it.amount() > 0)
                        .map(it -> it.words().replaceAll("[\u00a0 ](?:%|([a-z])[a-z]*)$", "$1"))
                        .orElse(""),
                drawn.map(Drawn::amount).orElse(0L),
                address);
    }

    /** An amount where there is little room, such as 1.2k; nothing where there is none. */
    private String brief(long minor) {
        BigDecimal amount =
                BigDecimal.valueOf(minor, CurrencyUnit.of(asked.currency()).getDecimalPlaces());
        if (amount.signum() == 0) {
            return "";
        }
        int thousands = 0;
        while (amount.abs().compareTo(THOUSAND) >= 0 && thousands < UNITS.length() - 1) {
            amount = amount.divide(THOUSAND);
            thousands++;
        }
        int decimals = amount.abs().compareTo(BigDecimal.TEN) < 0 ? 1 : 0;
        return amount.setScale(decimals, RoundingMode.HALF_UP).toPlainString()
                + UNITS.substring(thousands, thousands + 1).strip();
    }

    /** The months that are told one by one: from the first in which there was anything. */
    public List<Monthly> told() {
        return months.stream().dropWhile(MoneyView::isQuiet).toList().reversed();
    }

    private static boolean isQuiet(Monthly month) {
        return month.paying() == 0 && month.came() == 0 && month.left() == 0;
    }

    /** A month in words. */
    public String name(YearMonth month) {
        return NAMED.format(month);
    }

    /** The rows of a month. */
    public String address(YearMonth month, Listing listing, String which) {
        return address(visit, asked.in(month).of(which), listing, "");
    }

    /** The rows of all months. */
    public String address(Listing listing, String which) {
        return address(visit, asked.of(which), listing, "");
    }

    static String address(Visit visit, Asked asked, Listing listing, String ending) {
        return visit.home() + "/money/" + listing.word() + ending + "?clock=" + encoded(asked.clock()) + "&currency="
                + asked.currency() + "&from=" + asked.first() + "&to=" + asked.last() + "&which="
                + encoded(asked.which());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** How many of a hundred that were charged a month before are no longer; nothing where nobody was. */
    public Optional<String> churn(Monthly month) {
        return leftOf(month).map(MoneyView::percent);
    }

    private static Optional<Long> leftOf(Monthly month) {
        long before = month.paying() - month.came() + month.left();
        return before == 0 ? Optional.empty() : Optional.of(month.left() * PER_MILLE / before);
    }

    private static String percent(long perMille) {
        return BigDecimal.valueOf(perMille, 1).toPlainString() + "\u00a0%";
    }

    /** How much of all that was to be collected one outcome is, of a hundred. */
    public long share(Funnel part) {
        long all = funnel.stream().mapToLong(Funnel::invoices).sum();
        return all == 0 ? 0 : part.invoices() * 100 / all;
    }

    /** What a clause is called: by the words of its id. */
    public String clause(Returned returned) {
        return returned.clause().isEmpty()
                ? "No clause: the company ended it itself"
                : FieldWords.capital(returned.clause().replace('-', ' '));
    }

    /** A time as people say it. */
    public String words(Duration time) {
        return Reply.span(time);
    }
}
