package goodterms.bench;

import goodterms.core.account.Command;
import goodterms.core.account.Context;
import goodterms.core.account.PeopleEvent.AccountOpened;
import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import goodterms.core.life.Life;
import goodterms.core.usage.Topic;
import goodterms.server.Server;
import goodterms.server.signin.Secret;
import goodterms.server.signin.SignIn;
import goodterms.server.site.Area;
import goodterms.server.site.Cookies;
import goodterms.server.site.Site;
import goodterms.server.store.Act;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** What staff wait for when ten thousand cases are open: the first byte of the inbox, all of it, and how much it weighs. */
public final class InboxPage {

    private static final String COMPANY = "promotrack";
    private static final int CASES = 10_000;
    private static final int BATCH = 500;
    private static final int WARM_UP = 300;
    private static final int LOOKS = 1_000;
    private static final String PASSWORD = "a password for this one run";

    private InboxPage() {}

    /** Prints a row for each way to look at the inbox. */
    public static void main(String[] args) throws Exception {
        try (Served served = new Served(COMPANY);
                HttpClient client = HttpClient.newHttpClient()) {
            Server server = served.server();
            fill(server);
            String cookie = signedIn(server);
            System.out.printf(
                    Locale.ROOT, "%-28s %12s %12s %8s%n", CASES + " open cases", "first byte", "p99, whole", "kB");
            for (String look : List.of("", "?order=oldest", "?order=largest", "?view=unassigned", "?view=overdue")) {
                measure(server, client, cookie, look);
            }
        }
    }

    /** As many accounts as cases, each with a question that nobody has answered. */
    private static void fill(Server server) {
        for (int first = 0; first < CASES; first += BATCH) {
            List<Integer> numbers = IntStream.range(first, Math.min(CASES, first + BATCH))
                    .boxed()
                    .toList();
            server.transactions().of(COMPANY, connection -> {
                Company company = server.companies().find(connection, COMPANY).orElseThrow();
                Instant now = server.time().instant();
                for (int number : numbers) {
                    AccountOpened opened = Life.open(
                            new AccountId("a" + number),
                            "ana" + number + "@example.com",
                            Optional.empty(),
                            ZoneOffset.UTC,
                            "US",
                            true,
                            new Context(now, company));
                    server.accounts().open(connection, company, opened, Optional.empty(), "bench", now);
                }
                return server.accounts()
                        .apply(
                                connection,
                                company,
                                numbers.stream().map(InboxPage::asks).toList(),
                                now);
            });
        }
    }

    private static Act asks(int number) {
        Actor owner = Actor.customer("ana" + number + "@example.com");
        return Act.of(
                new AccountId("a" + number),
                new Command.ContactSupport(
                        owner, Topic.PAYMENT, Optional.empty(), Optional.of("What was I charged for?")),
                "bench");
    }

    private static String signedIn(Server server) {
        server.transactions().of(COMPANY, connection -> {
            Company company = server.companies().find(connection, COMPANY).orElseThrow();
            server.signIn().admit(connection, company, "lin@example.com", "support", Optional.of(PASSWORD));
            return company;
        });
        if (server.signIn().withPassword(COMPANY, "lin@example.com", PASSWORD) instanceof SignIn.Answer.In in) {
            Secret session = in.session();
            return new Cookies(() -> new Site("http://127.0.0.1"))
                    .session(Area.CONSOLE, session)
                    .replaceFirst(";.*", "");
        }
        throw new IllegalStateException("not let in");
    }

    private static void measure(Server server, HttpClient client, String cookie, String look) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.port() + Area.CONSOLE.home(COMPANY) + look))
                .setHeader("Cookie", cookie)
                .build();
        long[] firsts = new long[LOOKS];
        long[] wholes = new long[LOOKS];
        int bytes = 0;
        for (int i = -WARM_UP; i < LOOKS; i++) {
            long start = System.nanoTime();
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            long first = System.nanoTime() - start;
            try (InputStream body = answer.body()) {
                bytes = body.readAllBytes().length;
            }
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("answered with " + answer.statusCode());
            }
            if (i >= 0) {
                firsts[i] = first;
                wholes[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(firsts);
        Arrays.sort(wholes);
        System.out.printf(
                Locale.ROOT,
                "%-28s %9.1f ms %9.1f ms %8.1f%n",
                look.isEmpty() ? "as it opens" : look,
                firsts[LOOKS / 2] / 1e6,
                wholes[LOOKS * 99 / 100] / 1e6,
                bytes / 1e3);
    }
}
