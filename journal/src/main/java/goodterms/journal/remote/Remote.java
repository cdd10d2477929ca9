package goodterms.journal.remote;

import goodterms.core.catalog.Company;
import goodterms.journal.story.Living;
import goodterms.journal.story.Stage;
import goodterms.journal.story.Story;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server that is asked over its API: each story lives there on a test clock of its own, beside whatever else lives
 * there.
 */
public final class Remote implements Stage, AutoCloseable {

    private static final Pattern KEY = Pattern.compile("gt_([a-z][a-z0-9-]*)_.+");
    private static final int AT_ONCE = 4;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Api> companies = new HashMap<>();
    private final String run;
    private final AtomicInteger stories = new AtomicInteger();

    /**
     * A server.
     *
     * @param address such as {@code http://127.0.0.1:8080}
     * @param keys that allow everything, one of each company
     * @param chance names what stories leave behind at the server
     * @throws IllegalArgumentException if a key is none
     */
    public Remote(URI address, List<String> keys, RandomGenerator chance) {
        this.run = "s" + HexFormat.of().toHexDigits(chance.nextInt());
        for (String key : keys) {
            Matcher parts = KEY.matcher(key);
            if (!parts.matches()) {
                throw new IllegalArgumentException("this is not the key of a company: it begins with gt_");
            }
            String company = parts.group(1);
            URI home = URI.create(address.toString().replaceFirst("/+$", "") + "/v1/companies/" + company);
            companies.put(company, new Api(client, home, key));
        }
    }

    /** @throws IllegalStateException if the company of the story has no key here */
    @Override
    public Living begin(Story story, Company company) {
        Api api = companies.get(company.id());
        if (api == null) {
            throw new IllegalStateException("there is no key of " + company.id());
        }
        return RemoteLife.begin(api, run + "-" + stories.incrementAndGet() + "-", story, company);
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public void close() {
        client.close();
    }
}
