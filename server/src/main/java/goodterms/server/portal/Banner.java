package goodterms.server.portal;

import java.util.List;

/**
 * What somebody should know before anything else on the billing page, and what they can do about it.
 *
 * @param tone how pressing it is
 * @param sentences what is so, what follows by itself, and when
 */
public record Banner(Tone tone, String title, List<String> sentences, List<Way> ways) {

    /** How pressing something is. */
    public enum Tone {
        /** Good to know. */
        CALM(""),
        /** Something will happen that may not be wanted. */
        WARN("warn"),
        /** Something does not work until somebody acts. */
        BAD("bad");

        private final String style;

        Tone(String style) {
            this.style = style;
        }

        /** The class of its looks. */
        public String style() {
            return style;
        }
    }

    /**
     * Something that can be done.
     *
     * @param address where, within the portal
     * @param first whether it is what most want
     */
    public record Way(String address, String words, boolean first) {

        static Way first(String address, String words) {
            return new Way(address, words, true);
        }

        static Way other(String address, String words) {
            return new Way(address, words, false);
        }
    }

    public Banner {
        sentences = List.copyOf(sentences);
        ways = List.copyOf(ways);
    }
}
