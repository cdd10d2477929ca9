package goodterms.server.api;

import goodterms.server.usage.Used;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads a batch of reports as it comes, a list or a report a line, without a tree of it: there may be thousands. */
final class UsageBatch {

    /** The most that one report of a batch can hold, so that no sum of a batch overflows. */
    static final long LARGEST = 100_000_000L;

    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final int NAME = 64;

    private final JsonParser json;
    private final List<Used> read = new ArrayList<>();

    private UsageBatch(JsonParser json) {
        this.json = json;
    }

    /** The reports of a body. @throws Problem if it is none, or holds too many */
    static List<Used> read(ByteBuffer body) {
        byte[] bytes = new byte[body.remaining()];
        body.duplicate().get(bytes);
        try (JsonParser json = StrictJson.parser(bytes)) {
            return new UsageBatch(json).all();
        } catch (JacksonException broken) {
            throw StrictJson.broken(broken);
        }
    }

    private List<Used> all() {
        JsonToken token = json.nextToken();
        boolean list = token == JsonToken.START_ARRAY;
        token = list ? json.nextToken() : token;
        while (token == JsonToken.START_OBJECT) {
            if (read.size() == UsageEndpoints.MOST) {
                throw Problem.of(Fault.TOO_LARGE, "A batch has at most " + UsageEndpoints.MOST + " reports.");
            }
            read.add(one());
            token = json.nextToken();
        }
        boolean ended = list ? token == JsonToken.END_ARRAY && json.nextToken() == null : token == null;
        if (!ended || read.isEmpty()) {
            throw wrong("", "Here should stand reports: a list of objects, or an object a line.");
        }
        return List.copyOf(read);
    }

    private Used one() {
        @Nullable String account = null;
        @Nullable String id = null;
        @Nullable String meter = null;
        long quantity = -1;
        Optional<Instant> happened = Optional.empty();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "account" -> account = name(field);
                case "id" -> id = name(field);
                case "meter" -> meter = name(field);
                case "quantity" -> quantity = quantity();
                case "happened" -> happened = Optional.of(moment());
                default -> throw wrong("/" + StrictJson.escaped(field), "This field is not known.");
            }
        }
        if (account == null || id == null || meter == null || quantity < 0) {
            throw wrong("", "A report has the fields account, id, meter and quantity.");
        }
        return new Used(account, id, meter, quantity, happened);
    }

    private String name(String field) {
        String text = json.currentToken() == JsonToken.VALUE_STRING ? json.getString() : "";
        if (text.isBlank() || text.length() > NAME) {
            throw wrong("/" + field, "Here should stand a text of 1 to " + NAME + " characters.");
        }
        StrictJson.keepable(text, "/" + read.size() + "/" + field);
        return text;
    }

    private long quantity() {
        if (json.currentToken() == JsonToken.VALUE_NUMBER_INT
                && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            long quantity = json.getLongValue();
            if (quantity >= 0 && quantity <= LARGEST) {
                return quantity;
            }
        }
        throw wrong("/quantity", "Here should stand a whole number from 0 to " + LARGEST + ".");
    }

    private Instant moment() {
        try {
            Instant moment = Instant.parse(json.currentToken() == JsonToken.VALUE_STRING ? json.getString() : "");
            if (!moment.isBefore(EARLIEST) && moment.isBefore(LATEST)) {
                return moment;
            }
        } catch (DateTimeException none) {
            // Said below.
        }
        throw wrong("/happened", "Here should stand a moment like 2026-03-01T14:00:00Z.");
    }

    private Problem wrong(String field, String detail) {
        return Problem.field("/" + read.size() + field, detail);
    }
}
