package goodterms.core.catalog;

import goodterms.core.usage.Activity;
import java.util.Optional;

/**
 * Something a plan lets its customers do.
 *
 * @param id its name in events
 * @param name its name for customers
 * @param from the activity that switches it on; empty for what a plan has from the start
 */
public record Feature(String id, String name, Optional<Activity> from) {}
