package goodterms.server.portal;

import goodterms.server.Running;
import goodterms.server.company.Companies;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** AnyTrack as it would sell all over the world: in three currencies, with taxes in prices and on top, and a coupon. */
final class Worldwide {

    private static final Path FOLDER = Path.of("../companies/anytrack");
    private static final Pattern PRICE = Pattern.compile("(month|year|price): ([0-9]+[.][0-9]{2})");
    private static final BigDecimal YEN = new BigDecimal("151");
    private static final BigDecimal DINAR = new BigDecimal("0.307");

    private static final String MORE = """
            currencies: [JPY, KWD]
            coupons:
              third: { name: A third off, percent: 33 %, lasts: 2 invoices }
            taxes:
              DE: { name: VAT, rate: 19 %, prices: inclusive }
              FR: { name: TVA, rate: 20 %, prices: exclusive }
              JP: { name: Consumption tax, rate: 10 %, prices: inclusive }
              KW: { name: VAT, rate: 5.5 %, prices: exclusive }
            plans:
            """;

    private Worldwide() {}

    static void publish(Running running) throws IOException {
        Map<String, String> files = Companies.files(FOLDER);
        files.computeIfPresent(
                "company.yaml",
                (_, text) -> PRICE.matcher(text)
                        .replaceAll(Worldwide::everywhere)
                        .replaceAll("grants-up-to: [0-9.]+(, second-above: [0-9.]+)?", "grants-up-to: any")
                        .replace("plans:\n", MORE));
        running.server().transactions().of("anytrack", connection -> {
            running.server()
                    .companies()
                    .publish(
                            connection,
                            "anytrack",
                            files,
                            "test",
                            running.server().time().instant());
            return true;
        });
    }

    private static String everywhere(MatchResult price) {
        BigDecimal dollars = new BigDecimal(price.group(2));
        return price.group(1) + ": { USD: " + dollars + ", JPY: "
                + dollars.multiply(YEN).setScale(0, RoundingMode.HALF_UP) + ", KWD: "
                + dollars.multiply(DINAR).setScale(3, RoundingMode.HALF_UP) + " }";
    }
}
