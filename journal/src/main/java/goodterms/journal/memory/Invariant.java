package goodterms.journal.memory;

import goodterms.core.account.Account;
import goodterms.core.account.Event;
import java.util.function.Consumer;

/** Something that must hold of an account at every moment; it watches the account from its first event on. */
interface Invariant {

    /**
     * Takes note of what happened.
     *
     * @param broken is told what the event breaks, in a sentence
     */
    void happened(Event event, Consumer<String> broken);

    /**
     * Looks at the account as the events so far have left it.
     *
     * @param broken is told what it shows to be broken, in a sentence
     */
    default void stands(Account account, Consumer<String> broken) {}
}
