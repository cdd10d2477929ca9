package goodterms.core.subscription;

import goodterms.core.catalog.Citation;
import goodterms.core.identity.Actor;

/**
 * A change that waits for the end of the period or trial.
 *
 * @param contract what is agreed from then on, at the prices told when it was accepted
 * @param by who asked for it
 * @param clause why it waits
 */
public record Scheduled(Contract contract, Actor by, Citation clause) {}
