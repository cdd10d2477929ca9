package goodterms.server.api;

import goodterms.server.signin.Secret;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What stands in requests, read and bounded. */
final class Requests {

    private static final Pattern VERSION = Pattern.compile("\"([0-9]{1,18})\"");
    private static final Pattern IDEMPOTENCY_KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final String BEARER = "Bearer ";

    private Requests() {}

    /** The parts of an address, in their order. */
    static List<String> address(HttpServletRequest request) {
        List<String> parts = new ArrayList<>();
        for (String part : request.getRequestURI().substring(1).split("/", -1)) {
            parts.add(decoded(part.replace("+", "%2B")));
        }
        return parts;
    }

    private static String decoded(String text) {
        try {
            String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
            StrictJson.keepable(decoded, "");
            return decoded;
        } catch (IllegalArgumentException broken) {
            throw Problem.of(Fault.BAD_REQUEST, "The address is not encoded as addresses are.");
        }
    }

    /** The parameters after the question mark. @throws Problem if one is unknown, given twice, or not what it takes */
    static Map<String, String> query(HttpServletRequest request, Endpoint endpoint) {
        Map<String, String> query = new TreeMap<>();
        String given = Optional.ofNullable(request.getQueryString()).orElse("");
        for (String pair : given.isEmpty() ? new String[0] : given.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = decoded(equals < 0 ? "" : pair.substring(equals + 1));
            Endpoint.Parameter parameter = endpoint.parameters().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow(
                            () -> Problem.field("/" + StrictJson.escaped(name), "No such parameter is taken here."));
            checkParameter(parameter, value);
            if (query.put(name, value) != null) {
                throw Problem.field("/" + name, "The parameter stands there twice.");
            }
        }
        return query;
    }

    private static void checkParameter(Endpoint.Parameter parameter, String value) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        ObjectNode asField = json.objectNode();
        String type = parameter.schema().path("type").stringValue("");
        asField.set(parameter.name(), typed(type, value));
        ObjectNode schema = json.objectNode();
        schema.putObject("properties").set(parameter.name(), parameter.schema());
        new Fields(schema).check(asField);
    }

    private static JsonNode typed(String type, String value) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (type.equals("boolean") && (value.equals("true") || value.equals("false"))) {
            return json.booleanNode(value.equals("true"));
        }
        return type.equals("integer") && value.matches("[0-9]{1,18}")
                ? json.numberNode(Long.parseLong(value))
                : json.stringNode(value);
    }

    /** The key that is sent, or the session; nothing if there is none, or what is sent can't be one. */
    static Optional<Secret> secret(HttpServletRequest request) {
        String header = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
        String text = header.startsWith(BEARER) ? header.substring(BEARER.length()) : "";
        return Secret.read(ApiKeys.PREFIX, text).or(() -> Secret.read("gs", text));
    }

    static Problem keyMissing() {
        return Problem.of(Fault.KEY_MISSING, "There is no valid key.", Map.of("WWW-Authenticate", "Bearer"));
    }

    /** The only version a call is for. */
    static OptionalLong ifVersion(HttpServletRequest request) {
        String header = request.getHeader("If-Match");
        if (header == null || header.equals("*")) {
            return OptionalLong.empty();
        }
        Matcher version = VERSION.matcher(header);
        if (!version.matches()) {
            throw Problem.of(Fault.BAD_REQUEST, "If-Match takes one ETag, such as \"3\".");
        }
        return OptionalLong.of(Long.parseLong(version.group(1)));
    }

    /** @throws Problem if it is none, or comes where it would not be heeded */
    static Optional<String> idempotencyKey(HttpServletRequest request, Endpoint endpoint) {
        Optional<String> key = Optional.ofNullable(request.getHeader("Idempotency-Key"));
        boolean heeded = endpoint.takes().once() || endpoint.method().equals("GET");
        key.filter(_ -> !heeded).ifPresent(_ -> {
            throw Problem.of(
                    Fault.BAD_REQUEST,
                    "No Idempotency-Key is taken here, since none would be heeded; reports of use are known by the ids"
                            + " of their own.");
        });
        key.filter(it -> !IDEMPOTENCY_KEY.matcher(it).matches()).ifPresent(_ -> {
            throw Problem.of(Fault.BAD_REQUEST, "An Idempotency-Key has 1 to 255 visible ASCII characters.");
        });
        return key;
    }

    /** @throws Problem if JSON is not among what is accepted */
    static void accepting(HttpServletRequest request, MediaType answer) {
        String accept = request.getHeader("Accept");
        if (accept == null || accept.isBlank()) {
            return;
        }
        try {
            if (MediaType.parseMediaTypes(accept).stream().noneMatch(answer::isCompatibleWith)) {
                throw Problem.of(Fault.NOT_ACCEPTABLE, "Answers here are " + answer + ".");
            }
        } catch (InvalidMediaTypeException broken) {
            throw Problem.of(Fault.BAD_REQUEST, "Accept is not a list of media types.");
        }
    }

    /** The bytes of a body. @throws Problem if they are too many, or of another type than JSON */
    static byte[] body(HttpServletRequest request, int most, List<MediaType> taken) throws IOException {
        if (request.getContentLengthLong() > most) {
            throw Problem.of(Fault.TOO_LARGE, "A body has at most " + most + " bytes here.");
        }
        byte[] bytes = StrictJson.bytes(request.getInputStream(), most);
        if (bytes.length > 0 && taken.stream().noneMatch(it -> it.equalsTypeAndSubtype(type(request)))) {
            throw Problem.of(Fault.UNSUPPORTED_MEDIA_TYPE, "A body is " + taken.getFirst() + " here.");
        }
        return bytes;
    }

    static MediaType type(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getContentType())
                    .map(MediaType::parseMediaType)
                    .orElse(MediaType.APPLICATION_OCTET_STREAM);
        } catch (InvalidMediaTypeException none) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }

    /** Nothing, where a call has no body. */
    static JsonNode none() {
        return JsonNodeFactory.instance.missingNode();
    }
}
