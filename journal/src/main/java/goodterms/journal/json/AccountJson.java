package goodterms.journal.json;

import goodterms.core.account.Account;
import goodterms.core.retention.Content;
import goodterms.core.subscription.Subscription;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The state of an account as JSON, whole, with a written version. It is what replaying the journal gives: a shell may keep
 * it to be fast, and make it anew from the journal whenever its form changes.
 */
public final class AccountJson {

    /** The version that is written. */
    static final String VERSION = "account.1";

    private static final FamilyForm FORM = form();

    private AccountJson() {}

    private static FamilyForm form() {
        Map<Class<?>, WrittenNames> families = new HashMap<>(EventJson.PARTS);
        for (Class<?> family : new Class<?>[] {
            Subscription.class,
            Subscription.Current.class,
            Subscription.Usable.class,
            Subscription.Running.class,
            Content.Holding.class
        }) {
            families.put(family, WrittenNames.of(Families.members(family)));
        }
        return new FamilyForm(Account.class, new WrittenNames().name(VERSION, Account.class), new Forms(families));
    }

    /** The account as one line. */
    public static String write(Account account) {
        return EventJson.line(json(account, UnaryOperator.identity()));
    }

    /**
     * The account as a tree.
     *
     * @param seal what becomes of texts that say who somebody is
     */
    static JsonNode json(Account account, UnaryOperator<String> seal) {
        return FORM.write(account, seal);
    }

    /**
     * The account that was written so.
     *
     * @throws UnreadableJson if it is no JSON, or of an unknown version, or lacks a field or has another
     */
    public static Account read(String line) {
        return of(EventJson.tree(line));
    }

    /** The account of a tree. */
    static Account of(JsonNode json) {
        return (Account) FORM.read(json);
    }

    /** Its JSON Schema. */
    static ObjectNode schema() {
        Map<String, ObjectNode> defined = new TreeMap<>();
        return Schemas.whole(VERSION, FORM.schema(VERSION, defined), defined);
    }
}
