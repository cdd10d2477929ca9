package goodterms.terms.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Turns the bytes of a file into the text that readers take. */
public final class SourceText {

    /** The most a page, a company or a file of stories may hold, in bytes. */
    public static final int MOST_BYTES = 1_000_000;

    /** Spaces without width, and the marks and overrides by which text can be shown in another order than it is read. */
    private static final String UNSEEN = "\u200B\u2060\uFEFF\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    private SourceText() {}

    /**
     * The text, with line ends as {@code \n} and without a byte order mark.
     *
     * @throws Unreadable if there are too many bytes, or they are not UTF-8, or hold characters nobody sees
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
        refuseUnseen(file, lines);
        return lines;
    }

    /**
     * Makes sure that what a person sees of a text is what a program reads.
     *
     * @throws Unreadable if it holds control characters, characters without width, or marks that reverse the order in
     *     which characters are shown
     */
    public static void refuseUnseen(String file, String text) {
        int line = 1;
        int start = 0;
        for (int place = 0; place < text.length(); place += Character.charCount(text.codePointAt(place))) {
            int character = text.codePointAt(place);
            if (character == '\n') {
                line++;
                start = place + 1;
            } else if (Character.isISOControl(character) && character != '\t') {
                throw new Unreadable(
                        new Position(file, line, place - start + 1),
                        "control-character",
                        "the line holds the control character " + hex(character),
                        "Take it out.");
            } else if (UNSEEN.indexOf(character) >= 0 || Character.getType(character) == Character.SURROGATE) {
                throw new Unreadable(
                        new Position(file, line, place - start + 1),
                        "unseen-character",
                        "the line holds the character " + hex(character)
                                + ", which is not shown, or changes how others are",
                        "Take it out: what customers see must be what runs.");
            }
        }
    }

    private static String hex(int character) {
        return "U+" + HexFormat.of().withUpperCase().toHexDigits(character, 4);
    }
}
