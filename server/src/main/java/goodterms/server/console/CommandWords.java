package goodterms.server.console;

import goodterms.server.api.StaffCommands;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How staff call what is asked of an account, and what was. */
final class CommandWords {

    /** What was done or asked for, by the command: nothing here says more than that the command was given. */
    private static final Map<String, String> GIVEN = read(List.of("""
            subscribe              | A plan was taken
            change-plan            | Another plan was chosen
            change-quantity        | An add-on was changed
            withdraw-change        | A change was withdrawn
            pause                  | A pause was asked for
            resume                 | The pause was ended
            cancel                 | Cancelling was asked for
            withdraw-cancellation  | The cancellation was withdrawn
            reactivate-trial       | The trial was resumed
            end-account            | The account was ended
            suspend                | The account was suspended
            restore                | The suspension was lifted
            freeze                 | The account was frozen
            unfreeze               | The freeze was lifted
            change-card            | The card was changed
            change-billing-details | The billing details were changed
            claim-coupon           | A coupon was claimed
            set-custom-price       | A price of its own was set
            void-invoice           | An invoice was cancelled
            settle-refund          | A failed refund was seen to
            """, """
            request-refund         | Money back was asked for
            contact-support        | Support was written to
            record-finding         | A finding was recorded
            record-evidence        | Evidence was recorded
            grant                  | A grant was entered
            decline                | The request was declined
            approve-grant          | A colleague’s proposal was agreed to
            reject-grant           | A colleague’s proposal was rejected
            reopen-case            | The case was opened again
            withdraw-request       | The request was withdrawn
            answer-case            | The customer was answered
            assign-case            | The case was given to somebody
            note-case              | A note was added
            mark-repeat-trial      | The trial was compared with others
            """, """
            add-person             | Somebody was given a role
            remove-person          | Somebody was removed
            ask-for-owner          | The owners were asked for
            set-notices            | The choice of letters was changed
            accept-terms           | The terms were accepted
            export-content         | A copy was asked for
            restore-content        | Content was asked back
            erase                  | Forgetting was asked for
            """, """
            payment-result         | The processor answered
            refund-result          | The processor answered
            report-dispute         | The processor told of a dispute
            number-document        | A document got its number
            announce-terms         | New terms were told of
            suspect-repeat         | Signs were compared
            report-signals         | Signs were reported
            record-activity        | The product reported
            record-usage           | Use was reported
            export-ready           | A copy is ready
            content-deleted        | A deletion was confirmed
            unpark-account         | It was tried again
            """));

    private CommandWords() {}

    private static Map<String, String> read(List<String> tables) {
        Map<String, String> words = new HashMap<>();
        tables.stream()
                .flatMap(String::lines)
                .map(row -> row.split(" *\\| "))
                .forEach(row -> words.put(row[0], row[1]));
        return Map.copyOf(words);
    }

    /** What was done or asked for, by the name of the command. */
    static String given(String name) {
        return Optional.ofNullable(GIVEN.get(name)).orElseGet(() -> FieldWords.capital(name.replace('-', ' ')));
    }

    /** What a command is called before it is given, by its name. */
    static String title(StaffCommands commands, String name) {
        return commands.named(name).map(StaffCommands.One::title).orElseGet(() -> given(name));
    }
}
