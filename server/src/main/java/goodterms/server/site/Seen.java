package goodterms.server.site;

import goodterms.terms.source.Sha256;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What sentences about a step said to somebody: as short as a field of a form can carry it.
 *
 * @param words a digest of them without amounts and times of day, which move while somebody reads; days and clauses stay
 * @param amounts those that stood in them, in order
 */
record Seen(String words, List<BigDecimal> amounts) {

    private static final String NUMBER = "-?[0-9]{1,40}(?:[.][0-9]{1,20})?";
    private static final Pattern AMOUNT = Pattern.compile("(?<=\\b[A-Z]{3} )" + NUMBER + "(?![0-9])");
    private static final Pattern TIME_OF_DAY = Pattern.compile(", [0-2][0-9]:[0-5][0-9]\\b");
    private static final Pattern WRITTEN = Pattern.compile("([0-9a-f]{16})((?:_" + NUMBER + ")*)");
    private static final BigDecimal THOUSANDTH = new BigDecimal("0.001");
    private static final int DIGEST = 8;

    Seen {
        amounts = List.copyOf(amounts);
    }

    static Seen of(List<String> sentences) {
        String all = String.join("\n", sentences);
        List<BigDecimal> amounts = AMOUNT.matcher(all)
                .results()
                .map(MatchResult::group)
                .map(BigDecimal::new)
                .toList();
        String words = TIME_OF_DAY.matcher(AMOUNT.matcher(all).replaceAll("")).replaceAll("");
        return new Seen(Sha256.hex(words, DIGEST), amounts);
    }

    /** What a form carried, if it is of ours. */
    static Optional<Seen> read(String written) {
        return Stream.of(WRITTEN.matcher(written))
                .filter(it -> it.matches())
                .map(it -> new Seen(
                        it.group(1),
                        Pattern.compile("_")
                                .splitAsStream(it.group(2))
                                .filter(amount -> !amount.isEmpty())
                                .map(BigDecimal::new)
                                .toList()))
                .findFirst();
    }

    String written() {
        return words + amounts.stream().map(each -> "_" + each.toPlainString()).collect(Collectors.joining());
    }

    /** Whether who has seen the other has seen this: the same words, and amounts that moved only as they do by the second. */
    boolean isAs(Seen other) {
        return words.equals(other.words)
                && amounts.size() == other.amounts.size()
                && IntStream.range(0, amounts.size())
                        .allMatch(each -> isNear(amounts.get(each), other.amounts.get(each)));
    }

    /** Within a thousandth, or the least amount that is paid. */
    private static boolean isNear(BigDecimal one, BigDecimal other) {
        BigDecimal most = one.ulp().max(one.abs().multiply(THOUSANDTH));
        return one.subtract(other).abs().compareTo(most) <= 0;
    }
}
