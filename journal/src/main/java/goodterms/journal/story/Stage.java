package goodterms.journal.story;

import goodterms.core.catalog.Company;

/** Where stories are lived: in memory, or at a server that is asked over its API. */
public interface Stage {

    /** Opens a story's account, as it is before the first step, with the accounts that were there before it. */
    Living begin(Story story, Company company);

    /** How many stories can be lived at once and still go faster. */
    int atOnce();
}
