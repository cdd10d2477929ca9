package goodterms.terms.page;

import goodterms.terms.source.Position;

/** A link that leaves the page, or leads to a place within it. */
public record Link(Position at, String words, String destination) {}
