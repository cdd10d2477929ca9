package goodterms.core.subscription;

import goodterms.core.calendar.Interval;
import java.time.Instant;
import org.joda.money.Money;

/**
 * What was agreed when somebody subscribed.
 *
 * @param number counts the subscriptions of the account from 1
 * @param price of one period; zero for a free plan
 * @param madeAt when it was agreed
 */
public record Contract(int number, String plan, Interval interval, Money price, Instant madeAt) {}
