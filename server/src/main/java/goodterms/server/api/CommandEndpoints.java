package goodterms.server.api;

import goodterms.core.payment.Card;
import goodterms.server.signin.Scope;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rows of the table at which accounts are given commands. What only the server itself gives an account is not among
 * them: what a processor answered, the numbers of documents, the news of new terms, what several accounts together show.
 */
final class CommandEndpoints {

    /** Under the account's address: method, path, command, tag, summary. */
    private static final String ROWS = """
            POST   | subscription                   | subscribe              | subscription | Take a plan
            PUT    | plan                           | change-plan            | subscription | Take another plan, or another interval
            PUT    | add-ons/{add-on}               | change-quantity        | subscription | Change how many of an add-on there are
            DELETE | scheduled-change               | withdraw-change        | subscription | Withdraw a change that waits for the end of the period
            POST   | pause                          | pause                  | subscription | Pause the subscription
            DELETE | pause                          | resume                 | subscription | End the pause early
            POST   | cancellation                   | cancel                 | subscription | End the subscription as the terms say
            DELETE | cancellation                   | withdraw-cancellation  | subscription | Withdraw a cancellation before it takes effect
            POST   | trial-reactivation             | reactivate-trial       | subscription | Resume a cancelled trial with the days that remain
            POST   | end                            | end-account            | subscription | End the account in the company's name
            POST   | suspension                     | suspend                | subscription | Suspend an account whose owner broke the rules
            POST   | suspension-lift                | restore                | subscription | Let a suspended account go on
            POST   | freeze                         | freeze                 | subscription | Freeze an account, accusing nobody
            POST   | freeze-lift                    | unfreeze               | subscription | Lift the freeze of an account
            PUT    | card                           | change-card            | money        | Charge another card from here on, and at once what is overdue
            PUT    | billing-details                | change-billing-details | money        | Make invoices out to somebody else from here on
            POST   | coupons                        | claim-coupon           | money        | Claim a coupon for the next invoices
            POST   | custom-price                   | set-custom-price       | money        | Give the account a price of its own
            POST   | invoices/{invoice}/voiding     | void-invoice           | money        | Cancel an invoice that nobody has paid
            POST   | refunds/{refund}/settlement    | settle-refund          | money        | See to a refund that failed
            POST   | disputes                       | report-dispute         | money        | Report what the processor says of a dispute
            POST   | refund-requests                | request-refund         | cases        | Ask for money back
            POST   | messages                       | contact-support        | cases        | Write to support, or report a question that was answered on the spot
            POST   | cases/{case}/findings          | record-finding         | cases        | Record a finding
            POST   | cases/{case}/evidence          | record-evidence        | cases        | Record what was looked at
            POST   | cases/{case}/grant             | grant                  | cases        | Grant a refund or a credit
            POST   | cases/{case}/declination       | decline                | cases        | Decline, and give nothing
            POST   | cases/{case}/grant-approval    | approve-grant          | cases        | Agree to what a colleague proposed
            POST   | cases/{case}/grant-rejection   | reject-grant           | cases        | Reject what a colleague proposed
            POST   | cases/{case}/reopening         | reopen-case            | cases        | Open a declined case again
            POST   | cases/{case}/withdrawal        | withdraw-request       | cases        | Withdraw a request
            POST   | cases/{case}/answers           | answer-case            | cases        | Answer the customer
            PUT    | cases/{case}/assignment        | assign-case            | cases        | Give a case to somebody of the staff
            POST   | cases/{case}/notes             | note-case              | cases        | Add a note that customers don't see
            PUT    | repeat-trial                   | mark-repeat-trial      | cases        | Mark the trial as a repetition, or as none
            POST   | people                         | add-person             | people       | Make somebody an owner or a member
            DELETE | people/{email}                 | remove-person          | people       | Remove somebody from the account
            POST   | owner-question                 | ask-for-owner          | people       | Ask who the owners are: they are written to
            PUT    | notice-choices                 | set-notices            | people       | Choose which letters somebody doesn't want
            POST   | terms-acceptance               | accept-terms           | people       | Accept the version of the terms in force
            POST   | signals                        | report-signals         | people       | Report hashed signs of who the people are
            POST   | activities                     | record-activity        | usage        | Report what the product saw
            POST   | usage                          | record-usage           | usage        | Report what was used of what is counted
            POST   | exports                        | export-content         | retention    | Ask for a copy of what the product holds
            POST   | exports/{export}/copy          | export-ready           | retention    | Say where the copy is to be found
            POST   | content-restoration            | restore-content        | retention    | Restore content while that is possible
            POST   | deletions/{deletion}/confirmation | content-deleted     | retention    | Confirm a deletion
            POST   | erasure                        | erase                  | retention    | Forget who the people are, and delete what the product holds
            """;

    private static final Pattern CELLS = Pattern.compile(" *\\| *");
    private static final Endpoint.Parameter PREVIEW = new Endpoint.Parameter(
            "preview",
            "With true, nothing is done: the answer says what would happen.",
            JsonNodeFactory.instance.objectNode().put("type", "boolean").put("default", false));

    private CommandEndpoints() {}

    /** @param cards what the processor says of a card, by its token */
    static List<Endpoint> all(Commands commands, Function<String, Optional<Card>> cards) {
        return rows().stream().map(row -> endpoint(row, commands, cards)).toList();
    }

    /** The cells of each row. */
    static List<List<String>> rows() {
        return ROWS.lines()
                .map(row -> CELLS.splitAsStream(row.strip()).toList())
                .toList();
    }

    private static Endpoint endpoint(List<String> cells, Commands commands, Function<String, Optional<Card>> cards) {
        String path = Endpoint.ACCOUNT + "/" + cells.get(1);
        CommandShape shape = new CommandShape(cells.get(2), Endpoint.named(path), cards);
        Endpoint endpoint = Endpoint.change(
                        cells.get(0),
                        path,
                        cells.get(2),
                        cells.get(3),
                        cells.get(4),
                        Scope.WRITE,
                        (connection, call) -> commands.give(connection, call, shape.read(call)))
                .with(PREVIEW)
                .giving(200, "happened")
                .takingKey();
        return cells.get(0).equals("DELETE")
                ? endpoint.with(
                        by("by", "Who asks, where it isn't the key itself: a customer's address, or a name of staff."),
                        by("role", "The role in which staff ask."))
                : shape.schema().map(endpoint::taking).orElse(endpoint);
    }

    private static Endpoint.Parameter by(String name, String description) {
        ObjectNode text =
                JsonNodeFactory.instance.objectNode().put("type", "string").put("maxLength", 320);
        return new Endpoint.Parameter(name, description, text);
    }
}
