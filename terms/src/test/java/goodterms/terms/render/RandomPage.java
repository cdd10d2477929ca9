package goodterms.terms.render;

import goodterms.terms.value.Type;
import goodterms.terms.value.Value;
import goodterms.terms.value.Value.Scalar;
import goodterms.terms.vocabulary.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A page of random prose that states random parameters of every kind, drawn from a seed. */
final class RandomPage {

    private static final List<Setting> SETTINGS = List.of(Setting.values());
    private static final List<String> NOISE = List.of(
            "Words & <!-- GT-01 --> more words.",
            "A price < another, \"quoted\" and *stressed*.",
            "See [the other page](other.md#x) and `code`.",
            "| a | b |\n|---|---|\n| 1 | two |",
            "> A quotation.");

    /** What the page states: the name in the link, and the value. */
    record Stated(String name, Value value) {}

    private final SplittableRandom chance;
    private final StringBuilder text = new StringBuilder();
    private final List<Stated> stated = new ArrayList<>();

    /** Where among the settings it starts, so that it states none of them twice. */
    private final int first;

    private RandomPage(long seed) {
        this.chance = new SplittableRandom(seed);
        this.first = chance.nextInt(SETTINGS.size());
    }

    static RandomPage of(long seed) {
        RandomPage page = new RandomPage(seed);
        page.text.append("""
                ---
                company: example
                page: random
                updated: 2026-11-01
                currency: USD
                ---

                # A page of chance
                """);
        for (int i = 0; i < 12; i++) {
            page.paragraph(i);
        }
        return page;
    }

    String text() {
        return text.toString();
    }

    List<Stated> stated() {
        return stated;
    }

    private void paragraph(int number) {
        text.append("\n");
        if (chance.nextInt(4) == 0) {
            text.append("## Section ").append(number).append("\n\n");
        }
        text.append(NOISE.get(chance.nextInt(NOISE.size()))).append("\n\n");
        String link = link(number);
        text.append(
                switch (chance.nextInt(5)) {
                    case 0 -> "- an item with " + link + " in it\n";
                    case 1 -> "| a | b |\n|---|---:|\n| cell | " + link + " |\n";
                    case 2 -> "> quoted, " + link + "\n";
                    case 3 -> "Some *stressed " + link + "* words.\n";
                    default -> "It takes " + link + ", as a rule.\n";
                });
    }

    private String link(int number) {
        long few = chance.nextLong(1, 1_000);
        String name = "own-" + number;
        return switch (chance.nextInt(8)) {
            case 0 -> own(name, few + " hours", Scalar.length(few * 3_600));
            case 1 -> own(name, few + " minutes", Scalar.length(few * 60));
            case 2 -> own(name, few + " calendar days", new Scalar(Type.CALENDAR_DAYS, few));
            case 3 -> own(name, few + " business hours", new Scalar(Type.BUSINESS_HOURS, few));
            case 4 -> own(name, few + " properties", new Scalar(Type.COUNT, few));
            case 5 -> own(name, few / 10 + "." + few % 10 + " %", percent(few));
            case 6 -> own(name, "$" + few + ".07", Scalar.money(few * 100 + 7));
            default -> setting(SETTINGS.get((first + number) % SETTINGS.size()), few);
        };
    }

    private static Scalar percent(long tenths) {
        return new Scalar(Type.PERCENT, tenths * 10);
    }

    private String own(String name, String words, Value value) {
        stated.add(new Stated(name, value));
        return "[" + words + "](#" + name + ")";
    }

    private String setting(Setting setting, long few) {
        String name = setting.key();
        Type type = setting.type();
        return switch (type.kind()) {
            case CALENDAR_DAYS -> own(name, few + " days", new Scalar(type, few));
            case BUSINESS_HOURS -> own(name, few + " business hours", new Scalar(type, few));
            case PERCENT -> own(name, few / 10 + "." + few % 10 + " %", percent(few));
            case WORD -> {
                String word = type.words().get(chance.nextInt(type.words().size()));
                stated.add(new Stated(name, Scalar.word(type, word)));
                yield "[some words](#" + name + "=" + word + ")";
            }
            case SCHEDULE -> {
                stated.add(new Stated(name, new Value.Schedule(List.of(1, (int) few + 1))));
                yield "[some days](#" + name + "=1," + (few + 1) + ")";
            }
            case TEXT -> {
                stated.add(new Stated(name, new Value.Text("open for " + few)));
                yield "[some hours](<#" + name + "=open for " + few + ">)";
            }
            case TRUTH, COUNT, MONEY, MOMENT, LENGTH -> throw new IllegalStateException("no setting is " + type);
        };
    }
}
