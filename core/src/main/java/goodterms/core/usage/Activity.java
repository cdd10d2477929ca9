package goodterms.core.usage;

/** What the company's product reports about an account; every kind but the ends of one counts as use. */
public enum Activity {
    CAMPAIGN_STARTED(Course.ONCE),
    /** Use goes on from here without anybody doing anything. */
    TAG_INSTALLED(Course.STARTS),
    TAG_REMOVED(Course.STOPS),
    /** Use goes on from here without anybody doing anything. */
    API_CONNECTED(Course.STARTS),
    API_DISCONNECTED(Course.STOPS),
    DATA_PROCESSED(Course.ONCE),
    /** Somebody worked with the product. Being signed in is not reported and counts for nothing. */
    USED(Course.ONCE);

    private enum Course {
        ONCE,
        STARTS,
        STOPS
    }

    private final Course course;

    Activity(Course course) {
        this.course = course;
    }

    /** Whether use goes on by itself from here. */
    public boolean starts() {
        return course == Course.STARTS;
    }

    /** The activity whose running this one ends; itself where it ends none. */
    public Activity ends() {
        return switch (this) {
            case TAG_REMOVED -> TAG_INSTALLED;
            case API_DISCONNECTED -> API_CONNECTED;
            case CAMPAIGN_STARTED, TAG_INSTALLED, API_CONNECTED, DATA_PROCESSED, USED -> this;
        };
    }

    /** Whether it is the end of a running use. */
    public boolean stops() {
        return course == Course.STOPS;
    }
}
