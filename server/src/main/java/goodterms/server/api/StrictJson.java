package goodterms.server.api;

import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON from outside: bounded, each field once, and only texts that can be kept. */
final class StrictJson {

    /** How deep lists and objects may stand in one another. */
    static final int DEPTH = 20;
    /** How long one text may be. */
    static final int TEXT = 100_000;

    /** Larger than any number that means something here, and still whole where it is a fraction. */
    private static final double LARGEST = 1e15;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxStringLength(TEXT)
                            .maxNameLength(200)
                            .maxNumberLength(40)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /** A body's bytes, at most so many. @throws Problem if there are more */
    static byte[] bytes(InputStream body, int most) throws IOException {
        byte[] bytes = body.readNBytes(most + 1);
        if (bytes.length > most) {
            throw Problem.of(Fault.TOO_LARGE, "A body has at most " + most + " bytes.");
        }
        return bytes;
    }

    /** The tree that is written there. @throws Problem if it is none that is taken */
    static JsonNode tree(byte[] bytes) {
        JsonNode tree;
        try {
            tree = MAPPER.readTree(bytes);
        } catch (JacksonException broken) {
            throw broken(broken);
        }
        if (tree.isMissingNode()) {
            throw Problem.of(Fault.BAD_REQUEST, "The body is empty.");
        }
        keepable(tree, "");
        return tree;
    }

    /** Reads a body piece by piece, within the same bounds. */
    static JsonParser parser(byte[] bytes) {
        return MAPPER.createParser(bytes);
    }

    /** Says where a body is no JSON. */
    static Problem broken(JacksonException broken) {
        String place = broken.getLocation() == null
                ? ""
                : " (line " + broken.getLocation().getLineNr() + ", column "
                        + broken.getLocation().getColumnNr() + ")";
        return Problem.of(Fault.BAD_REQUEST, "The body is not JSON: " + said(broken.getOriginalMessage()) + place);
    }

    /** The first sentence, which names what stands there and not what classes of ours read it. */
    private static String said(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    private static void keepable(JsonNode json, String pointer) {
        if (json.isString()) {
            keepable(json.stringValue(), pointer);
        }
        if (json.isNumber() && !(Math.abs(json.doubleValue()) <= LARGEST)) {
            throw Problem.field(pointer, "This number is larger than any that is taken.");
        }
        json.properties().forEach(field -> {
            keepable(field.getKey(), pointer);
            keepable(field.getValue(), pointer + "/" + escaped(field.getKey()));
        });
        if (json.isArray()) {
            for (int i = 0; i < json.size(); i++) {
                keepable(json.get(i), pointer + "/" + i);
            }
        }
    }

    /** @throws Problem if no database would keep the text, or no reader could show it: NUL, or half a character */
    static void keepable(String text, String pointer) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            boolean paired = Character.isHighSurrogate(each)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (each == 0 || (Character.isSurrogate(each) && !paired)) {
                throw Problem.field(pointer, "Here stands a character that is none: U+%04X.".formatted((int) each));
            }
            i += paired ? 1 : 0;
        }
    }

    /** A field's name as a part of a JSON pointer (RFC 6901). */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
