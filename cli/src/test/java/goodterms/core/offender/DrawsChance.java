package goodterms.core.offender;

import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** Breaks a rule on purpose: ids and chance are arguments. */
public final class DrawsChance {

    int random() {
        return new Random().nextInt();
    }

    int ofThisThread() {
        return ThreadLocalRandom.current().nextInt();
    }

    int split() {
        return new SplittableRandom().nextInt();
    }

    int generated() {
        return RandomGenerator.getDefault().nextInt();
    }

    double fraction() {
        return Math.random();
    }

    UUID id() {
        return UUID.randomUUID();
    }

    SecureRandom secure() {
        return new SecureRandom();
    }

    void shuffled(List<String> cards) {
        Collections.shuffle(cards);
    }
}
