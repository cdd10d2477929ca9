package goodterms.core.cases;

import goodterms.core.identity.Actor;
import org.joda.money.Money;

/** A grant that waits for a second person. */
public record Proposal(Money refund, Money credit, Actor by, String because) {}
