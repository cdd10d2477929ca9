package goodterms.journal.simulation;

import goodterms.core.account.Command;
import java.util.List;
import java.util.stream.Stream;

/** Every whim, a command each. */
final class Whims {

    private static final List<Whim> ALL = Stream.of(
                    SubscriptionWhims.ALL,
                    MoneyWhims.ALL,
                    PaperWhims.ALL,
                    ReversalWhims.ALL,
                    CaseWhims.ALL,
                    DeskWhims.ALL,
                    PeopleWhims.ALL,
                    UseWhims.ALL,
                    SuspensionWhims.ALL,
                    ContentWhims.ALL,
                    ChangeWhims.ALL)
            .flatMap(List::stream)
            .toList();

    private Whims() {}

    /** Every whim. */
    static List<Whim> all() {
        return ALL;
    }

    /** What comes next. */
    static Command next(Situation situation) {
        int[] weights = new int[ALL.size()];
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = ALL.get(i).weight().applyAsInt(situation.account());
            sum += weights[i];
        }
        int drawn = situation.chance().count(1, sum);
        int place = 0;
        while (drawn > weights[place]) {
            drawn -= weights[place];
            place++;
        }
        return ALL.get(place).draw().apply(situation);
    }
}
