package goodterms.server.portal;

import java.util.Optional;

/**
 * Something that happens on the way out of a subscription.
 *
 * @param when a day, or that it is at once
 * @param what the heart of it, in a few words
 * @param more what it means
 * @param ground the sentence it rests on
 */
public record Turn(String when, String what, String more, Optional<Cited> ground) {}
