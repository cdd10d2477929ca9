package goodterms.server.portal;

import goodterms.core.account.Command;
import goodterms.core.usage.Topic;
import goodterms.server.site.Form;
import java.util.Optional;

/** What an owner tells support who wants to cancel: the name of the company and an address, both as they are on file. */
final class OwnersLetter {

    static final String COMPANY = "company";
    static final String EMAIL = "email";

    private static final int LONGEST = 200;

    private OwnersLetter() {}

    /** The form, with what can't be compared or doesn't match by its field. */
    static Form checked(Customer customer) {
        Form form = customer.visit().form();
        Form some = asked(
                asked(form, COMPANY, "Enter the name of your company."),
                EMAIL,
                "Enter the email address of the account.");
        Optional<String> onFile = customer.account().profile().names().stream().findFirst();
        if (!some.isFine()) {
            return some;
        }
        String own = customer.visit().actor().name();
        Form named = OtherWay.matches(customer, Optional.of(form.text(COMPANY)), own)
                ? some
                : some.wrong(COMPANY, "We have another name on file. Write it as it stands on your invoices.");
        return OtherWay.matches(customer, onFile, form.text(EMAIL))
                ? named
                : named.wrong(EMAIL, "No one of this account has that address. Write the one you sign in with.");
    }

    private static Form asked(Form form, String field, String sentence) {
        String typed = form.text(field);
        if (typed.isEmpty()) {
            return form.wrong(field, sentence);
        }
        return typed.length() > LONGEST ? form.wrong(field, "Write at most " + LONGEST + " characters.") : form;
    }

    /** The letter itself. */
    static Command of(Customer customer) {
        Form form = customer.visit().form();
        return new Command.ContactSupport(
                customer.visit().actor(),
                Topic.CANCELLATION,
                Optional.empty(),
                Optional.of("Please cancel our account.\nName of the company: " + form.text(COMPANY)
                        + "\nEmail address of the account: " + form.text(EMAIL)));
    }
}
