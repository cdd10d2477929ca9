package goodterms.core.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What use above a limit costs: per unit, in packages, or in graduated tiers, each of which prices only the units that
 * fall into it.
 *
 * @param tiers from the lowest; only the last has no end
 */
public record Tariff(List<Tier> tiers) {

    /**
     * A part of the use above a limit.
     *
     * @param upTo the last unit in it, counted from the first above the limit; empty for all that follow
     * @param price of one package
     * @param per how many units a package holds; a package that is begun is charged whole
     */
    public record Tier(Optional<Long> upTo, Price price, long per) {

        /** @throws IllegalArgumentException if a package holds nothing, or the tier ends before its first unit */
        public Tier {
            if (per < 1 || upTo.filter(end -> end < 1).isPresent()) {
                throw new IllegalArgumentException("no tier up to " + upTo + " in packages of " + per);
            }
        }
    }

    /** Units that fall into one tier; above zero. */
    public record Portion(Tier tier, long units) {

        /** How many packages these units begin. */
        public long packages() {
            return Math.ceilDiv(units, tier.per());
        }
    }

    /** @throws IllegalArgumentException unless the tiers rise and the last, and only the last, has no end */
    public Tariff {
        tiers = List.copyOf(tiers);
        long reached = 0;
        for (int place = 0; place < tiers.size(); place++) {
            long end = tiers.get(place).upTo().orElse(Long.MAX_VALUE);
            if (end <= reached || (end == Long.MAX_VALUE) != (place == tiers.size() - 1)) {
                throw new IllegalArgumentException("no tariff: " + tiers);
            }
            reached = end;
        }
        if (tiers.isEmpty()) {
            throw new IllegalArgumentException("a tariff has at least one tier");
        }
    }

    /** One price for each unit. */
    public static Tariff perUnit(Price price) {
        return inPackages(price, 1);
    }

    /** One price for each package of so many units that is begun. */
    public static Tariff inPackages(Price price, long per) {
        return new Tariff(List.of(new Tier(Optional.empty(), price, per)));
    }

    /** How so many units above the limit fall into the tiers. */
    public List<Portion> portions(long units) {
        List<Portion> portions = new ArrayList<>();
        long reached = 0;
        for (Tier tier : tiers) {
            long upTo = Math.min(units, tier.upTo().orElse(units));
            if (upTo > reached) {
                portions.add(new Portion(tier, upTo - reached));
                reached = upTo;
            }
        }
        return List.copyOf(portions);
    }
}
