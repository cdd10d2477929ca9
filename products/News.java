package products;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** What GoodTerms tells a product: believed only if it is signed, and taken in once, however often it is told. */
public final class News {

    /** Where it is told. */
    public static final String ADDRESS = "/from-goodterms";

    private static final int REMEMBERED = 1_000;
    private static final int SHOWN = 6;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Kept kept;
    private final Map<String, BiConsumer<String, Json>> handlers = new TreeMap<>();
    private final Map<String, String> words = new TreeMap<>();
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final Map<String, List<String>> latest = new ConcurrentHashMap<>();

    /** News that are signed under the secret that is kept. */
    public News(Kept kept) {
        this.kept = kept;
    }

    /** Says what to do on an event, given its account and itself. Done twice, it must do no harm. */
    public void on(String type, BiConsumer<String, Json> handler) {
        handlers.put(type, handler);
    }

    /** Shows events of a type to customers, in these words. */
    public void show(String type, String inWords) {
        words.put(type, inWords);
        handlers.putIfAbsent(type, (_, _) -> {});
    }

    /** The day on which an event happened, as people write it. */
    public static String day(Json event) {
        return day(Instant.parse(event.at("at").text()));
    }

    /** A day, as people write it. */
    public static String day(Instant moment) {
        return DAY.format(moment);
    }

    /** Has them told to a site from here on. Only what somebody listens for is asked for. */
    public void open(Site site, GoodTerms goodTerms) {
        site.on("POST " + ADDRESS, this::take);
        goodTerms.hear(kept, site.address().resolve(ADDRESS), List.copyOf(handlers.keySet()));
    }

    private Answer take(Visit visit) {
        if (!visit.signature().fits(kept.get("webhook-secret"), visit.body(), Instant.now())) {
            return Answer.status(401);
        }
        String id = visit.signature().id();
        if (known.contains(id)) {
            return Answer.status(204);
        }
        Json message = Json.read(new String(visit.body(), StandardCharsets.UTF_8));
        String account = message.at("data", "account").text();
        Json event = message.at("data", "event");
        handlers.getOrDefault(message.at("type").text(), (_, _) -> {}).accept(account, event);
        // Known from here on: had it failed above, it would be told again.
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        known.add(id);
        Optional.ofNullable(words.get(message.at("type").text()))
                .ifPresent(it -> note(account, day(event) + ": " + it));
        return Answer.status(204);
    }

    private void note(String account, String line) {
        latest.merge(account, List.of(line), (before, one) -> {
            LinkedHashMap<String, Boolean> lines = new LinkedHashMap<>();
            one.forEach(it -> lines.put(it, true));
            before.stream().limit(SHOWN - 1).forEach(it -> lines.put(it, true));
            return List.copyOf(lines.keySet());
        });
    }

    /** A part of a page with the latest of an account. */
    public String html(String account) {
        List<String> lines = latest.getOrDefault(account, Collections.emptyList());
        return lines.isEmpty()
                ? ""
                : Look.section(
                        "Lately, from your subscription",
                        Look.list(lines.stream().map(Look::safe).toList()));
    }
}
