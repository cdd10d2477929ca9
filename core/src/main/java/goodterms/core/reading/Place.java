package goodterms.core.reading;

import goodterms.terms.clause.PageId;

/**
 * A question that a page answers.
 *
 * @param page in the version that was read
 * @param name of the heading or clause, as links lead to it
 */
public record Place(PageId page, String name) {}
