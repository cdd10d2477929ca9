package goodterms.server.site;

/** A place where people are in by a session of their own. */
public enum Area {
    /** Where customers look after their account. */
    PORTAL("portal"),
    /** Where a company's staff work. */
    CONSOLE("console");

    private final String word;

    Area(String word) {
        this.word = word;
    }

    /** Where it begins. */
    public String home(String company) {
        return "/" + company + "/" + word;
    }

    /** What browsers keep its sessions as: somebody may be in at both. */
    String cookie() {
        return "goodterms-" + word;
    }
}
