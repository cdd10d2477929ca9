package goodterms.server.site;

import goodterms.core.catalog.Plan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.Money;

/**
 * How moments and amounts are written for one reader: by the clock where their account lives, and as the sentences of
 * decisions and mails write them.
 */
public record Wording(ZoneId zone) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private static final DateTimeFormatter SHORTER = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    /** The number of a day and the space before its month. */
    private static final Pattern DATE = Pattern.compile("\\b(\\d{1,2}) (?=[A-Z][a-z]{2,8} \\d{4}\\b)");

    /** A moment as programs write it: {@code 2026-04-02T15:00:00Z}. */
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?(\\.\\d+)?Z");

    private static final Pattern AMOUNT = Pattern.compile("\\b([A-Z]{3}) (-?\\d+(\\.\\d+)?)\\b");
    private static final Pattern CLAUSE = Pattern.compile("” \\([a-z0-9-]+\\)");

    private static final Pattern CASE = Pattern.compile("(^| )case-\\d+\\b");
    private static final Pattern PAPER = Pattern.compile("(?<=^|[\\s(])(invoice|credit-note|payment)-(\\d+)\\b");

    /** A day, such as 13 March 2026. */
    public String day(Instant moment) {
        return DAY.format(moment.atZone(zone));
    }

    /** A day of the calendar, such as 13 March 2026. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A day where there is little room, such as 13 Mar 2026. */
    public String shortDay(Instant moment) {
        return SHORT.format(moment.atZone(zone));
    }

    /** Days from one to another, where there is little room, such as 2 Apr – 2 May 2026; each stays on one line. */
    public String span(Instant from, Instant until) {
        boolean year = from.atZone(zone).getYear() == until.atZone(zone).getYear();
        String first = (year ? SHORTER : SHORT).format(from.atZone(zone));
        return first.replace(' ', '\u00a0') + " – " + shortDay(until).replace(' ', '\u00a0');
    }

    /** A sentence whose dates don't break between the day and the month. */
    public static String whole(String sentence) {
        return DATE.matcher(sentence).replaceAll("$1\u00a0");
    }

    /** A day and a time, such as 13 March 2026, 14:05. */
    public String moment(Instant moment) {
        return MOMENT.format(moment.atZone(zone));
    }

    /** The day as machines read it, for the attribute of {@code time}. */
    public String machine(Instant moment) {
        return moment.atZone(zone).toOffsetDateTime().toString();
    }

    /** An amount, such as 1,290.00 USD or −5.00 USD; it stays on one line. */
    public String money(Money amount) {
        return written(amount.getAmount().toPlainString()) + "\u00a0"
                + amount.getCurrencyUnit().getCode();
    }

    private static String written(String number) {
        return goodterms.terms.value.Wording.grouped(number).replace('-', '−');
    }

    /**
     * A sentence of the core for people: its moments by the clock where their account lives, its amounts as all others on
     * the page, and without the names by which programs know clauses.
     */
    public String plain(String sentence) {
        String dated = INSTANT.matcher(sentence).replaceAll(found -> moment(Instant.parse(found.group())));
        String counted = AMOUNT.matcher(dated).replaceAll(found -> written(found.group(2)) + "\u00a0" + found.group(1));
        return CLAUSE.matcher(counted).replaceAll("”");
    }

    /** A sentence of a letter, with requests and papers called as the pages of its reader call them. */
    public String letter(String sentence) {
        String asked = CASE.matcher(plain(sentence))
                .replaceAll(found -> found.group(1).isEmpty() ? "Your request" : " your request");
        return PAPER.matcher(asked).replaceAll(found -> found.group(1).replace('-', ' ') + "\u00a0" + found.group(2));
    }

    /** A sentence of the core for people, with plans called by their names. */
    public String plain(String sentence, List<Plan> plans) {
        return named(plain(sentence), plans);
    }

    /** A sentence with plans called by their names; an id may begin as another one does. */
    public static String named(String sentence, List<Plan> plans) {
        String named = sentence;
        for (Plan plan : plans) {
            named = named.replaceAll(
                    "\\b(of|plan) " + Pattern.quote(plan.id()) + "(?![\\w-])",
                    "$1 " + Matcher.quoteReplacement(plan.name()));
        }
        return named;
    }
}
