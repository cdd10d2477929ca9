package goodterms.bench;

import goodterms.core.account.Command;
import goodterms.core.account.Context;
import goodterms.core.calendar.Interval;
import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import goodterms.core.life.Life;
import goodterms.core.payment.SimulatedProcessor;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * What customers wait for when there are many of them: the first byte of their pages, all of it, and how much it weighs.
 * Each look is at another account, so that few are still known from before.
 */
public final class Pages {

    private static final String COMPANY = "anytrack";
    private static final int BATCH = 1_000;
    private static final int CUSTOMERS = 1_000;
    private static final int WARM_UP = 500;

    private Pages() {}

    /** Takes how many accounts there are; prints a row for each page. */
    public static void main(String[] arguments) throws Exception {
        int many = Integer.parseInt(arguments[0]);
        try (Served served = new Served(COMPANY);
                HttpClient client = HttpClient.newHttpClient()) {
            Server server = served.server();
            for (int first = 0; first < many; first += BATCH) {
                signUp(server, first, Math.min(many, first + BATCH));
            }
            paid(server);
            List<String> cookies = cookies(server, many);
            System.out.printf(
                    Locale.ROOT,
                    "%-26s %12s %12s %12s %8s%n",
                    many + " accounts",
                    "first byte",
                    "p99 of it",
                    "p99, whole",
                    "kB");
            for (String page : List.of("", "/plan", "/plan/change?choice=personal.month", "/invoices", "/invoices/1")) {
                measure(server, client, cookies, page);
            }
        }
    }

    private static AccountId id(int number) {
        return new AccountId(String.format(Locale.ROOT, "a-%07d", number));
    }

    private static void signUp(Server server, int from, int until) {
        Actor ana = Actor.customer("ana@example.com");
        List<AccountId> ids = IntStream.range(from, until).mapToObj(Pages::id).toList();
        server.transactions().of(COMPANY, connection -> {
            Company company = server.companies().find(connection, COMPANY).orElseThrow();
            Instant now = server.time().instant();
            List<Act> acts = new ArrayList<>();
            for (AccountId id : ids) {
                server.accounts()
                        .open(
                                connection,
                                company,
                                Life.open(
                                        id,
                                        ana.name(),
                                        Optional.empty(),
                                        ZoneOffset.UTC,
                                        "US",
                                        false,
                                        new Context(now, company)),
                                Optional.empty(),
                                "bench",
                                now);
                acts.add(Act.of(
                        id,
                        new Command.Subscribe(ana, "advanced", Interval.MONTH, SimulatedProcessor.card("visa"), true),
                        "bench"));
            }
            return server.accounts().apply(connection, company, acts, now);
        });
    }

    /** Waits until the processor has answered for all of them. */
    private static void paid(Server server) {
        while (server.transactions().of(COMPANY, connection -> {
            try (var select = connection.prepareStatement("select exists (select from outbox where company = '"
                            + COMPANY + "' and kind = 'charge')");
                    var row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        })) {
            LockSupport.parkNanos(50_000_000);
        }
    }

    /** Some of the customers, drawn by chance, each in a session of their own. */
    private static List<String> cookies(Server server, int many) {
        RandomGenerator chance = RandomGenerator.of("L64X128MixRandom");
        Cookies cookies = new Cookies(() -> new Site("http://127.0.0.1"));
        return IntStream.range(0, CUSTOMERS)
                .mapToObj(_ -> cookies.session(Area.PORTAL, session(server, id(chance.nextInt(many))))
                        .replaceFirst(";.*", ""))
                .toList();
    }

    private static Secret session(Server server, AccountId account) {
        Secret link = server.transactions()
                .of(COMPANY, connection -> server.signIn().link(connection, COMPANY, account, "ana@example.com"))
                .orElseThrow();
        if (server.signIn().through(link) instanceof SignIn.Answer.In in) {
            return in.session();
        }
        throw new IllegalStateException("not let in");
    }

    private static void measure(Server server, HttpClient client, List<String> cookies, String page) throws Exception {
        long[] firsts = new long[CUSTOMERS];
        long[] wholes = new long[CUSTOMERS];
        int bytes = 0;
        for (int i = -WARM_UP; i < CUSTOMERS; i++) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + server.port() + Area.PORTAL.home(COMPANY) + page))
                    .setHeader("Cookie", cookies.get(Math.floorMod(i, CUSTOMERS)))
                    .build();
            long start = System.nanoTime();
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            long first = System.nanoTime() - start;
            try (InputStream body = answer.body()) {
                bytes = body.readAllBytes().length;
            }
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(page + " is answered with " + answer.statusCode());
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
                "%-26s %9.1f ms %9.1f ms %9.1f ms %8.1f%n",
                page.isEmpty() ? "billing" : page.replaceFirst("[?].*", ""),
                firsts[CUSTOMERS / 2] / 1e6,
                firsts[CUSTOMERS * 99 / 100] / 1e6,
                wholes[CUSTOMERS * 99 / 100] / 1e6,
                bytes / 1e3);
    }
}
