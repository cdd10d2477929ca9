package goodterms.terms.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Turns the bytes of a file into the text that readers take. */
public final class SourceText {

    /** The most a page, a company or a file of stories may hold, in bytes. */
    public static final int MOST_BYTES = 1_000_000;

    private SourceText() {}

    /**
     * The text, with line ends as {@code \n} and without a byte order mark.
     *
     * @throws Unreadable if there are too many bytes, or they are not UTF-8, or hold control characters
     */
    public static String decode(String file, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new Unreadable(
                    Position.line(file, 1),
                    "too-long",
                    "the file has " + bytes.length + " bytes, more than " + MOST_BYTES,
                    "Split it into several files.");
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Unreadable(
                    Position.line(file, 1),
                    "not-utf-8",
                    "the file is not text in UTF-8",
                    "Save it again with the encoding UTF-8.");
        }
        String lines = (text.startsWith("\uFEFF") ? text.substring(1) : text)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        refuseControls(file, lines);
        return lines;
    }

    private static void refuseControls(String file, String text) {
        int line = 1;
        for (int place = 0; place < text.length(); place++) {
            char character = text.charAt(place);
            if (character == '\n') {
                line++;
            } else if (Character.isISOControl(character) && character != '\t') {
                throw new Unreadable(
                        Position.line(file, line),
                        "control-character",
                        "the line holds the control character U+"
                                + HexFormat.of().withUpperCase().toHexDigits(character),
                        "Take it out.");
            }
        }
    }
}
