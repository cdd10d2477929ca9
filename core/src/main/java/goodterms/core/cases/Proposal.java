package goodterms.core.cases;

import goodterms.core.identity.Actor;
import goodterms.core.identity.Personal;
import org.joda.money.Money;

/** A grant that waits for a second person. */
public record Proposal(
        Money refund, Money credit, Actor by, @Personal String because) {}
