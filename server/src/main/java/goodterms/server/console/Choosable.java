package goodterms.server.console;

import goodterms.core.account.Account;
import goodterms.core.account.Reversals;
import goodterms.core.cases.CaseId;
import goodterms.core.catalog.Company;
import goodterms.core.payment.Invoice;
import goodterms.core.payment.Payment;
import goodterms.server.console.Field.Option;
import goodterms.server.site.Wording;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What can stand in fields that name something of a company or of an account: people choose it rather than type it. */
record Choosable(Company company, Account account, List<String> colleagues) {

    String currency() {
        return account.profile().currency().getCode();
    }

    /** How many rows a list of limits has: one for each thing that is counted. */
    int rows() {
        return company.offer().meters().size();
    }

    String zone() {
        return account.profile().zone().getId();
    }

    /** The choices of a field; none where anything can stand in it. */
    Optional<List<Option>> options(String name) {
        return switch (name.replaceAll("[.][0-9]+[.]", ".")) {
            case "price.limits.meter" -> options(company.offer().meters(), it -> new Option(it.id(), it.name()));
            case "plan", "price.plan" ->
                options(company.offer().plansAt(account.lastEventAt()), it -> new Option(it.id(), it.name()));
            case "coupon" -> options(company.offer().coupons(), it -> new Option(it.id(), it.name()));
            case "add-on" -> options(company.offer().addOns(), it -> new Option(it.id(), it.name()));
            case "to" -> options(colleagues, it -> new Option(it, it));
            case "case" -> options(cases().toList(), this::option);
            case "invoice" -> options(account.billing().open(), this::option);
            case "payment" -> options(account.billing().payments().reversed(), this::option);
            case "refund" -> options(account.billing().reversals().refunds(), this::option);
            default -> Optional.empty();
        };
    }

    private static <T> Optional<List<Option>> options(List<T> things, Function<T, Option> option) {
        return Optional.of(things.stream().map(option).toList());
    }

    private Stream<CaseId> cases() {
        return Stream.of(
                        account.desk().open().stream().map(it -> it.id()),
                        account.desk().inquiries().stream().map(it -> it.id()),
                        account.desk().declined().stream().map(it -> it.as().id()))
                .flatMap(it -> it);
    }

    private Option option(CaseId id) {
        return new Option(String.valueOf(id.number()), "No. " + id.number() + ", " + CaseWords.subject(account, id));
    }

    private Option option(Invoice invoice) {
        return new Option(
                String.valueOf(invoice.id().number()),
                wording().money(invoice.due()) + " for the time from "
                        + wording().day(invoice.period().from()));
    }

    private Option option(Payment payment) {
        return new Option(
                String.valueOf(payment.id().number()),
                wording().money(payment.amount()) + " of " + wording().day(payment.chargedAt()));
    }

    private Option option(Reversals.Refund refund) {
        return new Option(
                String.valueOf(refund.id().number()),
                wording().money(refund.amount()) + " for case "
                        + refund.caseId().number());
    }

    private Wording wording() {
        return new Wording(account.profile().zone());
    }
}
