package goodterms.server.site;

import goodterms.core.account.Refusal;
import goodterms.server.store.Done;

/** What came of a step that somebody confirmed. */
public sealed interface Came {

    /** It happened. */
    record Happened(Done.Happened done) implements Came {}

    /** It can't be, and nothing has changed. */
    record Refused(Refusal refusal) implements Came {}

    /** It would no longer come as they saw it, so nothing has changed, and they are to look again. */
    record Otherwise(Shown shown) implements Came {}
}
