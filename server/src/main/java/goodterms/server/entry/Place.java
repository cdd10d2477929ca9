package goodterms.server.entry;

import goodterms.server.site.Area;
import java.util.regex.Pattern;

/** Where somebody wanted who is to come in first: a path of the same area, and never anywhere else. */
final class Place {

    private static final int LONGEST = 500;

    /** No second slash, no backslash, nothing that a browser could take for another site. */
    private static final Pattern PATH =
            Pattern.compile("(/[A-Za-z0-9][A-Za-z0-9._~:=-]*)+(\\?([A-Za-z0-9._~:=&+-]|%[0-9A-Fa-f]{2})*)?");

    private Place() {}

    /** That place if it is one of the area, or else where the area begins. */
    static String of(Area area, String company, String wanted) {
        String home = area.home(company);
        boolean within = wanted.length() <= LONGEST
                && PATH.matcher(wanted).matches()
                && (wanted.equals(home) || wanted.startsWith(home + "/") || wanted.startsWith(home + "?"))
                && !isDoor(wanted.substring(home.length()));
        return within ? wanted : home;
    }

    /** Nobody wants to be led back to a door. */
    private static boolean isDoor(String rest) {
        return rest.startsWith("/sign-in") || rest.startsWith("/sign-out") || rest.startsWith("/enter");
    }
}
