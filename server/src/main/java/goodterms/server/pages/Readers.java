package goodterms.server.pages;

import goodterms.core.reading.Place;
import goodterms.core.reading.Ratings;
import goodterms.server.company.Companies;
import goodterms.server.store.Transactions;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What readers say of a page: whether a place on it answered their question. */
final class Readers {

    /** A browser's own note of what it has said, so that it counts once; it says nothing to anybody else. */
    private static final String COOKIE = "answered";

    private static final int MOST_KEPT = 40;

    private final Transactions transactions;
    private final Companies companies;
    private final InstantSource time;

    Readers(Transactions transactions, Companies companies, InstantSource time) {
        this.transactions = transactions;
        this.companies = companies;
        this.time = time;
    }

    /** Takes a reader's word, and leads back to where they were. */
    ServerResponse answered(ServerRequest request) throws ServletException, IOException {
        String company = request.pathVariable("company");
        String page = request.pathVariable("page");
        MultiValueMap<String, String> fields = request.params();
        String form = String.valueOf(fields.getFirst("form"));
        String helpful = String.valueOf(fields.getFirst("helpful"));
        Optional<Place> place = !form.matches("[0-9a-f]{32}") || !helpful.matches("yes|no")
                ? Optional.empty()
                : transactions.of(
                        company,
                        connection -> companies
                                .find(connection, company)
                                .flatMap(it -> Ratings.place(
                                        it.termsAt(time.instant()), page, String.valueOf(fields.getFirst("place")))));
        if (place.isEmpty()) {
            return ServerResponse.badRequest().build();
        }
        String said = HexFormat.of().toHexDigits(place.get().hashCode());
        String[] kept = kept(request);
        if (Arrays.stream(kept).noneMatch(said::equals)) {
            transactions.of(company, connection -> {
                Tallies.add(connection, company, place.get(), form, helpful.equals("yes"), time.instant());
                return true;
            });
        }
        String name = place.get().name();
        return ServerResponse.seeOther(URI.create("/" + company + "/terms/" + page + "?thanks=" + name + "#" + name))
                .header("Set-Cookie", note(company, said, kept))
                .build();
    }

    private static String[] kept(ServerRequest request) {
        Cookie cookie = request.cookies().getFirst(COOKIE);
        return cookie != null && cookie.getValue().matches("[0-9a-f.]{1,400}")
                ? cookie.getValue().split("\\.")
                : new String[0];
    }

    private static String note(String company, String said, String[] kept) {
        String value = Stream.concat(Stream.of(said), Arrays.stream(kept).filter(it -> !it.equals(said)))
                .limit(MOST_KEPT)
                .reduce((one, other) -> one + "." + other)
                .orElse(said);
        return ResponseCookie.from(COOKIE, value)
                .path("/" + company + "/terms")
                .maxAge(Duration.ofDays(30))
                .httpOnly(true)
                .sameSite("Lax")
                .build()
                .toString();
    }
}
