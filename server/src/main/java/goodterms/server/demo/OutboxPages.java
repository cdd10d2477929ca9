package goodterms.server.demo;

import goodterms.core.catalog.Company;
import goodterms.server.entry.Entrance;
import goodterms.server.mail.Unsent;
import goodterms.server.site.Troubles;
import goodterms.server.site.Wording;
import goodterms.server.store.Outbox;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The letters that would have gone out by mail, the newest first, with links that work. */
public final class OutboxPages {

    private static final int MOST = 30;

    /**
     * A letter as the page shows it.
     *
     * @param moment when it was written, by the company's clock
     * @param paragraphs each in lines, each of them in pieces
     */
    public record Shown(
            String company, String subject, String to, Instant at, String moment, List<List<List<Piece>>> paragraphs) {}

    /** A word or a few, or a link. */
    public record Piece(String text, boolean link) {}

    private final Entrance entrance;
    private final Outbox outbox;
    private final InstantSource time;

    /** @param time the time of day */
    public OutboxPages(Entrance entrance, Outbox outbox, InstantSource time) {
        this.entrance = entrance;
        this.outbox = outbox;
        this.time = time;
    }

    /** Where they are. */
    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(Demo.OUTBOX, request -> new Troubles(entrance.documents()).around(() -> letters(request)))
                .build();
    }

    private ServerResponse letters(ServerRequest request) {
        String chosen = request.param("company").orElse("");
        List<Unsent> found = new ArrayList<>();
        for (Cast cast : Cast.ALL) {
            if (chosen.isEmpty() || chosen.equals(cast.company())) {
                found.addAll(of(cast.company()));
            }
        }
        List<Shown> newest = found.stream()
                .sorted(Comparator.comparingLong(Unsent::place).reversed())
                .limit(MOST)
                .map(OutboxPages::shown)
                .toList();
        return entrance.documents()
                .own(
                        200,
                        "demo/outbox",
                        Map.of(
                                "chrome",
                                StartPages.chrome("Outbox", Demo.OUTBOX),
                                "letters",
                                newest,
                                "casts",
                                Cast.ALL,
                                "chosen",
                                chosen));
    }

    private List<Unsent> of(String id) {
        return entrance.transactions().of(id, connection -> {
            Optional<Company> company = entrance.companies().find(connection, id);
            return company.isEmpty()
                    ? List.of()
                    : Unsent.latest(connection, outbox, company.get(), MOST, time.instant());
        });
    }

    private static Shown shown(Unsent letter) {
        return new Shown(
                letter.company().name(),
                letter.notice().subject(),
                String.join(", ", letter.notice().to()),
                letter.at(),
                new Wording(letter.company().zone()).moment(letter.at()),
                letter.sentences().stream()
                        .map(sentence ->
                                sentence.lines().map(OutboxPages::pieces).toList())
                        .toList());
    }

    private static List<Piece> pieces(String line) {
        return Arrays.stream(line.split("(?=https?://)|(?<=\\S)(?=\\s)", -1))
                .map(piece -> new Piece(piece, piece.startsWith("http://") || piece.startsWith("https://")))
                .toList();
    }
}
