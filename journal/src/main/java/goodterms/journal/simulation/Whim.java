package goodterms.journal.simulation;

import goodterms.core.account.Account;
import goodterms.core.account.Command;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Something that people, products or processors come up with.
 *
 * @param weight how often, beside the others, as the account stands
 * @param draw the command, sensible for the most part and nonsense now and then
 */
record Whim(
        Class<? extends Command> command, ToIntFunction<Account> weight, Function<Situation, ? extends Command> draw) {

    /** One that comes equally often however the account stands. */
    static <C extends Command> Whim of(Class<C> command, int weight, Function<Situation, C> draw) {
        return new Whim(command, _ -> weight, draw);
    }

    /** One that comes as often as the account gives occasion to. */
    static <C extends Command> Whim of(Class<C> command, ToIntFunction<Account> weight, Function<Situation, C> draw) {
        return new Whim(command, weight, draw);
    }
}
