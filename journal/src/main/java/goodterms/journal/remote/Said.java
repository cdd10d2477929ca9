package goodterms.journal.remote;

import goodterms.core.reading.Place;
import goodterms.core.reading.Ratings;
import goodterms.core.reading.Ratings.Tally;
import goodterms.terms.clause.PageId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What readers say of a company's pages while a story is lived; what they said before is left out. */
final class Said {

    private final Api api;
    /** As it stood before the story said anything. */
    private Optional<Map<Place, Tally>> before = Optional.empty();

    Said(Api api) {
        this.api = api;
    }

    void rate(String page, String place, boolean helpful) {
        if (before.isEmpty()) {
            before = Optional.of(tallies(api));
        }
        api.send(
                "POST",
                "/ratings",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("page", page)
                        .put("place", place)
                        .put("helpful", helpful)
                        .toString());
    }

    Ratings since() {
        return before.map(then -> since(then, tallies(api))).orElse(Ratings.NONE);
    }

    private static Ratings since(Map<Place, Tally> before, Map<Place, Tally> now) {
        Map<Place, Tally> since = new LinkedHashMap<>();
        now.forEach((place, tally) -> {
            Tally then = before.getOrDefault(place, new Tally(0, 0));
            if (!tally.equals(then)) {
                since.put(place, new Tally(tally.yes() - then.yes(), tally.no() - then.no()));
            }
        });
        return new Ratings(since);
    }

    private static Map<Place, Tally> tallies(Api api) {
        Map<Place, Tally> tallies = new LinkedHashMap<>();
        for (JsonNode item : api.get("/ratings").body().path("items")) {
            JsonNode page = item.path("page");
            PageId id = new PageId(
                    page.path("company").stringValue(""),
                    page.path("page").stringValue(""),
                    LocalDate.parse(page.path("updated").stringValue("")),
                    page.path("sha256").stringValue(""));
            tallies.put(
                    new Place(id, item.path("place").stringValue("")),
                    new Tally(item.path("yes").asLong(), item.path("no").asLong()));
        }
        return tallies;
    }
}
