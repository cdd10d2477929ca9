package goodterms.server.portal;

import goodterms.core.account.Command;
import goodterms.core.account.InvoiceRefusal;
import goodterms.core.account.Refusal;
import goodterms.core.invoice.BillingDetails;
import goodterms.server.site.Came;
import goodterms.server.site.Form;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Where customers say to whom invoices are made out, and enter a coupon. */
final class DetailPages {

    private static final int LONGEST = 200;
    private static final int LINES = 6;
    private static final int LONGEST_NUMBER = 40;

    private final Works works;

    DetailPages(Works works) {
        this.works = works;
    }

    RouterFunction<ServerResponse> routes() {
        RouterFunctions.Builder routes = RouterFunctions.route();
        works.form(routes, "/details", (_, customer) -> details(200, customer, Form.EMPTY), this::changed);
        works.form(routes, "/coupon", (_, customer) -> coupon(200, customer, Form.EMPTY), this::claimed);
        return routes.build();
    }

    private ServerResponse details(int status, Customer customer, Form form) {
        if (!customer.owner()) {
            return Refused.page(works, status, customer, Refused.NOT_AN_OWNER);
        }
        Optional<BillingDetails> now = customer.account().profile().billTo();
        return works.page(
                status,
                customer,
                "details",
                "Billing details",
                "",
                Optional.empty(),
                Map.of(
                        "form", form,
                        "name", form.text("name", now.map(BillingDetails::name).orElse("")),
                        "address",
                                form.text(
                                        "address",
                                        now.map(it -> String.join("\n", it.address()))
                                                .orElse("")),
                        "number",
                                form.text(
                                        "number",
                                        now.flatMap(BillingDetails::taxNumber).orElse(""))));
    }

    private ServerResponse changed(Connection connection, Customer customer) throws SQLException {
        Form form = checked(customer.visit().form());
        if (!form.isFine()) {
            return details(422, customer, form);
        }
        BillingDetails details = new BillingDetails(form.text("name"), lines(form), form.given("number"));
        return take(
                connection,
                customer,
                new Command.ChangeBillingDetails(customer.visit().actor(), details),
                "details",
                refusal -> Refused.page(works, 422, customer, refusal));
    }

    private static Form checked(Form form) {
        Form checked = form;
        if (form.given("name").isEmpty()) {
            checked = checked.wrong("name", "Enter a name: yours or your company's.");
        }
        if (form.text("name").length() > LONGEST) {
            checked = checked.wrong("name", "Enter a name of at most " + LONGEST + " characters.");
        }
        List<String> lines = lines(form);
        if (lines.size() > LINES || lines.stream().anyMatch(line -> line.length() > LONGEST)) {
            checked = checked.wrong("address", "Write at most " + LINES + " lines of " + LONGEST + " characters.");
        }
        return form.text("number").length() > LONGEST_NUMBER
                ? checked.wrong("number", "Enter a tax number of at most " + LONGEST_NUMBER + " characters.")
                : checked;
    }

    private static List<String> lines(Form form) {
        return form.text("address")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private ServerResponse coupon(int status, Customer customer, Form form) {
        return customer.owner()
                ? works.page(status, customer, "coupon", "Enter a coupon", "", Optional.empty(), Map.of("form", form))
                : Refused.page(works, status, customer, Refused.NOT_AN_OWNER);
    }

    private ServerResponse claimed(Connection connection, Customer customer) throws SQLException {
        Form form = customer.visit().form();
        if (form.given("coupon").isEmpty()) {
            return coupon(422, customer, form.wrong("coupon", "Enter the code as you got it."));
        }
        Command command = new Command.ClaimCoupon(customer.visit().actor(), form.text("coupon"));
        return take(
                connection,
                customer,
                command,
                "coupon",
                refusal -> coupon(422, customer, form.wrong("coupon", why(customer, refusal))));
    }

    private static String why(Customer customer, Refusal refusal) {
        return switch (refusal) {
            case InvoiceRefusal.NoSuchCoupon _ -> "We know no such coupon. Check how the code is written.";
            case InvoiceRefusal.CouponClaimedBefore _ -> "You have had this coupon before, and each counts once.";
            case InvoiceRefusal.CouponNotForPlan _ -> "This coupon is not for your plan.";
            case InvoiceRefusal.CouponExpired it ->
                "This coupon could be entered until " + customer.wording().day(it.until()) + ".";
            default -> customer.wording().plain(refusal.sentence());
        };
    }

    @FunctionalInterface
    private interface Otherwise {
        ServerResponse of(Refusal refusal);
    }

    private ServerResponse take(
            Connection connection, Customer customer, Command command, String done, Otherwise otherwise)
            throws SQLException {
        return switch (works.steps()
                .take(connection, customer.visit(), customer.account().id(), command)) {
            case Came.Happened _ -> customer.visit().on("?done=" + done);
            case Came.Refused it -> otherwise.of(it.refusal());
            case Came.Otherwise _ -> throw new IllegalStateException("nothing was shown before");
        };
    }
}
