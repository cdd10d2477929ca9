package goodterms.server.operate;

import goodterms.server.store.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What waits in the database, over all companies, as gauges: nothing but numbers comes out of it. */
final class Backlog {

    private final Transactions transactions;
    private final MeterRegistry meters;
    private final Map<String, MultiGauge> gauges = new LinkedHashMap<>();

    Backlog(Transactions transactions, MeterRegistry meters) {
        this.transactions = transactions;
        this.meters = meters;
    }

    /** Asks the database how much waits, and for how long. */
    void measure(Instant now) {
        Map<String, List<MultiGauge.Row<?>>> waiting = transactions.of("", connection -> {
            Map<String, List<MultiGauge.Row<?>>> rows = new LinkedHashMap<>();
            try (PreparedStatement select =
                    connection.prepareStatement("select measure, kind, amount from backlog(?)")) {
                select.setObject(1, now.atOffset(ZoneOffset.UTC));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        String kind = row.getString(2);
                        rows.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                                .add(MultiGauge.Row.of(
                                        kind.isEmpty() ? Tags.empty() : Tags.of("kind", kind), row.getDouble(3)));
                    }
                }
            }
            return rows;
        });
        waiting.forEach((measure, each) -> gauges.computeIfAbsent(
                        measure, name -> MultiGauge.builder("goodterms." + name).register(meters))
                .register(each, true));
    }
}
