package goodterms.journal.coverage;

import goodterms.terms.source.Position;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A clause named in a comment of a page, such as {@code <!-- GT-03 -->}, after the sentence that states it.
 *
 * @param clause its id
 * @param at where the comment stands
 */
public record Mention(String clause, Position at) {

    private static final Pattern COMMENT =
            Pattern.compile("<!--\\s*([A-Z]{2}-\\d{2}(?:\\s*,\\s*[A-Z]{2}-\\d{2})*)\\s*-->");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(```|~~~).*");

    /** All mentions of a page, in its order; comments in code blocks are none. */
    public static List<Mention> in(String file, String text) {
        List<Mention> mentions = new ArrayList<>();
        boolean fenced = false;
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (FENCE.matcher(line).matches()) {
                fenced = !fenced;
            }
            Matcher comment = COMMENT.matcher(line);
            while (!fenced && comment.find()) {
                Position at = new Position(file, number, comment.start() + 1);
                Arrays.stream(comment.group(1).split("\\s*,\\s*")).forEach(id -> mentions.add(new Mention(id, at)));
            }
        }
        return List.copyOf(mentions);
    }
}
