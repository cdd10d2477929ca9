package goodterms.core.life;

import goodterms.core.account.Account;
import goodterms.core.account.Billing;
import goodterms.core.account.Context;
import goodterms.core.account.InvoiceEvent.InvoiceIssued;
import goodterms.core.cases.Case;
import goodterms.core.catalog.Company;
import goodterms.core.catalog.Meter;
import goodterms.core.catalog.TermsPage;
import goodterms.core.invoice.InvoiceLine;
import goodterms.core.invoice.Item;
import goodterms.core.payment.Invoice;
import goodterms.core.subscription.Contract;
import goodterms.core.subscription.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the billing page of an account shows: the current cycle, use against limits, what is charged next, how it is paid,
 * what is asked, where mail comes from, and the terms.
 *
 * @param sections those with something to show, in the order of the page
 */
public record Overview(List<Section> sections) {

    /** A part of the page. */
    public record Section(String title, List<String> lines) {

        public Section {
            lines = List.copyOf(lines);
        }
    }

    public Overview {
        sections = List.copyOf(sections);
    }

    /** The page of an account at a moment up to which everything due has happened. */
    public static Overview of(Account account, Context context) {
        Writer writer = new Writer(account, context);
        List<Section> all = List.of(
                new Section("Your plan", writer.plan()),
                new Section("Your usage", writer.usage()),
                new Section("Coming up", writer.upcoming()),
                new Section("Payment", writer.payment()),
                new Section("Your requests", writer.requests()),
                new Section("Our mail", writer.mail()),
                new Section("Our terms", writer.terms()));
        return new Overview(
                all.stream().filter(section -> !section.lines().isEmpty()).toList());
    }

    /** All lines, one after another. */
    public List<String> lines() {
        return sections.stream().flatMap(section -> section.lines().stream()).toList();
    }

    private record Writer(Account account, Context context) {

        private Telling telling() {
            return new Telling(company(), account.profile().zone());
        }

        private Company company() {
            return context.company();
        }

        List<String> plan() {
            List<String> lines = new ArrayList<>();
            if (account.subscription() instanceof Subscription.Current current) {
                lines.add(contract(current.contract()));
            }
            Figures.running(account.subscription())
                    .ifPresent(active -> lines.add("This period runs from "
                            + telling().day(active.period().from()) + " to "
                            + telling().day(active.period().until()) + "."));
            telling().next(account, Upcoming.cost(account, context)).ifPresent(lines::add);
            return lines;
        }

        private String contract(Contract contract) {
            return new Labels(company(), contract.takenAt()).of(Item.plan(contract.plan()))
                    + (contract.price().isZero()
                            ? ", free of charge."
                            : ", " + Telling.money(contract.price()) + " a "
                                    + contract.interval().name().toLowerCase(Locale.ROOT) + ".");
        }

        List<String> usage() {
            return account.subscription() instanceof Subscription.Current
                    ? company().offer().meters().stream().map(this::used).toList()
                    : List.of();
        }

        private String used(Meter meter) {
            Allowance now = Allowance.of(account, company(), meter.id(), 0, context.now());
            String since = account.metering()
                    .period(context.now())
                    .filter(_ -> meter.kind() == Meter.Kind.SUM)
                    .map(period -> " since " + telling().day(period.from()))
                    .orElse("");
            String limit = now.limit()
                    .map(most -> UsageWords.count(most) + share(now.used(), most))
                    .orElse("unlimited");
            return meter.name() + ": " + UsageWords.count(now.used()) + " of " + limit + since + ".";
        }

        private static String share(long used, long most) {
            return most == 0 ? "" : " (" + used * 100 / most + " %)";
        }

        List<String> upcoming() {
            return Upcoming.of(account, context).map(this::next).orElse(List.of());
        }

        private List<String> next(InvoiceIssued next) {
            List<String> lines = new ArrayList<>();
            lines.add(Telling.money(next.due()) + " will be charged on "
                    + telling().day(next.at()) + ":");
            next.lines().forEach(line -> lines.add(line(line)));
            if (next.credit().isPositive()) {
                lines.add("Your credit covers " + Telling.money(next.credit()) + " of it.");
            }
            return lines;
        }

        private String line(InvoiceLine line) {
            return (line.quantity() == 1 ? "" : UsageWords.count(line.quantity()) + " × ")
                    + new Labels(company(), context.now()).of(line.item())
                    + (line.per() == 1 ? "" : ", each " + UsageWords.count(line.per()))
                    + ": " + Telling.money(line.gross());
        }

        List<String> payment() {
            Billing billing = account.billing();
            List<String> lines = new ArrayList<>();
            lines.add(billing.card()
                    .map(card -> "We charge your " + card.brand() + " ending in " + card.lastFour() + ".")
                    .orElse("There is no card on file."));
            if (billing.credit().isPositive()) {
                lines.add("Your credit is " + Telling.money(billing.credit()) + ".");
            }
            billing.open().forEach(invoice -> lines.add(open(invoice)));
            return lines;
        }

        private String open(Invoice invoice) {
            return Telling.money(invoice.due()) + " of " + invoice.id() + " is open"
                    + invoice.collection()
                            .next()
                            .map(at -> " and is tried again on " + telling().day(at))
                            .orElse("") + ".";
        }

        List<String> requests() {
            return account.desk().open().stream().map(this::request).toList();
        }

        private String request(Case open) {
            return "Your request " + open.id() + " is being looked at"
                    + open.role()
                            .map(role -> " by the " + new Labels(company(), context.now()).role(role))
                            .orElse("") + ".";
        }

        List<String> mail() {
            return company()
                    .mailDomain()
                    .map(domain -> "Please allow mail from " + domain + ", so that ours reaches you.")
                    .stream()
                    .toList();
        }

        List<String> terms() {
            return context.terms().pages().stream().map(this::page).toList();
        }

        private String page(TermsPage page) {
            return page.title() + ", of " + page.id().updated()
                    + company()
                            .address(page.id().page())
                            .map(address -> ": " + address)
                            .orElse("");
        }
    }
}
