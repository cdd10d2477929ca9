package goodterms.server.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Calls addresses that companies gave: no redirects, no cookies, no more of the answer than its status, and never longer
 * than the time allowed for the whole of it.
 */
public final class Posting implements AutoCloseable {

    /** How much of an answer is read, so that the connection can be used again, before it is cut off. */
    private static final int MOST_READ = 16 * 1024;

    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    /** More than the webhooks of several companies that never answer can take up. */
    private static final int CONNECTIONS = 512;

    /** What came of a call: a status, or why there is none. */
    public record Called(Optional<Integer> status, Optional<String> error) {}

    private final Addresses addresses;
    private final Duration most;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("webhook-deadlines").daemon().factory());

    /** @param most how long a call may take, from the name's lookup to the end of the answer */
    public Posting(Addresses addresses, Duration most) {
        this.addresses = addresses;
        this.most = most;
        Timeout timeout = Timeout.of(most);
        this.client = HttpClients.custom()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("GoodTerms")
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Vetted(addresses))
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(timeout)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(timeout).build())
                .build();
    }

    /** Names are looked up here, so that what was looked at is what is called. */
    private record Vetted(Addresses addresses) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return addresses.resolve(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    /** Posts JSON. */
    public Called post(URI url, Map<String, String> headers, String json) {
        Optional<String> fault = addresses.fault(url);
        if (fault.isPresent()) {
            return new Called(Optional.empty(), fault);
        }
        HttpPost post = new HttpPost(url);
        headers.forEach(post::setHeader);
        post.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON.withCharset(StandardCharsets.UTF_8)));
        ScheduledFuture<?> deadline = deadlines.schedule(post::cancel, most.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return new Called(Optional.of(client.execute(post, Posting::status)), Optional.empty());
        } catch (IOException failed) {
            return new Called(Optional.empty(), Optional.of(post.isCancelled() ? late() : said(failed)));
        } finally {
            deadline.cancel(false);
        }
    }

    /** Reads the little that lets the connection be used again, or else cuts it off. */
    private static int status(ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        if (response.getEntity() != null) {
            InputStream body = response.getEntity().getContent();
            if (body.readNBytes(MOST_READ).length == MOST_READ) {
                response.close();
            }
        }
        return status;
    }

    private String late() {
        return "it took longer than " + most.toSeconds() + " seconds";
    }

    /** Nothing of what the other side says: it could say anything. */
    private String said(IOException failed) {
        return switch (failed) {
            case UnknownHostException _ -> "its name stands for no address that may be called";
            case SSLException _ -> "no secure connection came about";
            case java.net.SocketTimeoutException _ -> late();
            case java.net.ConnectException _ -> "nobody answers at its address";
            default -> "the connection broke off";
        };
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }
}
