package goodterms.server.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Where the server is, as people see it from outside.
 *
 * @param start scheme, host and, where it isn't the usual one, port: links in mails begin so
 */
public record Site(String start) {

    /**
     * Reads where it is, such as {@code https://billing.example.com}.
     *
     * @throws IllegalArgumentException if that is no such address
     */
    public static Site read(String text) {
        try {
            URI uri = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean bare = uri.getPath() == null || uri.getPath().isEmpty();
            if (uri.getHost() == null
                    || !bare
                    || uri.getQuery() != null
                    || uri.getUserInfo() != null
                    || !(scheme.equals("https") || scheme.equals("http"))) {
                throw notOne(text);
            }
            return new Site(uri.toString());
        } catch (URISyntaxException _) {
            throw notOne(text);
        }
    }

    private static IllegalArgumentException notOne(String text) {
        return new IllegalArgumentException("“" + text + "” is no address such as https://billing.example.com");
    }

    /** The whole address of a path. */
    public String at(String path) {
        return start + path;
    }

    /** Whether nobody on the way can read along, so that browsers are to keep sessions to such ways. */
    public boolean isSecure() {
        return start.startsWith("https:");
    }
}
