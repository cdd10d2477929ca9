package goodterms.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.server.Running;
import goodterms.server.company.Companies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Later versions of a company, published at a running server. */
final class Published {

    private Published() {}

    /** The same company with its files changed. */
    static void anew(Running running, String company, UnaryOperator<String> change) {
        Map<String, String> files = new TreeMap<>();
        read(company).forEach((path, text) -> files.put(path, change.apply(text)));
        publish(running, company, files);
    }

    /** The same company with its pages changed, and those that were in force since {@code before} kept as their former version. */
    static void inForceFrom(Running running, String company, String before, String from, UnaryOperator<String> change) {
        Map<String, String> files = new TreeMap<>();
        read(company).forEach((path, text) -> {
            boolean now = path.startsWith("terms/") && !path.startsWith("terms/former/");
            if (now) {
                files.put(path.replaceFirst("terms/", "terms/former/" + before + "/"), change.apply(text));
            }
            files.put(path, now ? change.apply(text).replace("updated: " + before, "updated: " + from) : text);
        });
        publish(running, company, files);
    }

    private static Map<String, String> read(String company) {
        try {
            return Companies.files(Path.of("../companies").resolve(company));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void publish(Running running, String company, Map<String, String> files) {
        assertThat(Companies.check(files).findings()).isEmpty();
        running.server().transactions().of(company, connection -> {
            running.server()
                    .companies()
                    .publish(
                            connection,
                            company,
                            files,
                            "test",
                            running.server().time().instant());
            return company;
        });
    }
}
