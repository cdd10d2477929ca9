package goodterms.server.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.util.Timeout;

/**
 * Calls machines at addresses that companies gave: no redirects, no cookies, and never longer than the time allowed for the
 * whole of it.
 */
public final class Calling implements AutoCloseable {

    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    /** More than the machines of several companies that never answer can take up. */
    private static final int CONNECTIONS = 512;

    private final Addresses addresses;
    private final Duration most;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("calls-deadlines").daemon().factory());

    /**
     * At these addresses.
     *
     * @param most how long a call may take, from the name's lookup to the end of the answer
     */
    public Calling(Addresses addresses, Duration most) {
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

    /** Those that are called at all. */
    public Addresses addresses() {
        return addresses;
    }

    /** How long a call may take. */
    public Duration most() {
        return most;
    }

    /**
     * Makes one call, to an address that was looked at before.
     *
     * @param read reads what it wants of the answer; the rest is cut off
     * @throws SocketTimeoutException if it took longer than is allowed
     * @throws IOException if no answer came
     */
    public <T> T call(HttpUriRequestBase request, HttpClientResponseHandler<T> read) throws IOException {
        ScheduledFuture<?> deadline = deadlines.schedule(request::cancel, most.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, read);
        } catch (IOException failed) {
            if (request.isCancelled()) {
                SocketTimeoutException late = new SocketTimeoutException("it took longer than " + most);
                late.initCause(failed);
                throw late;
            }
            throw failed;
        } finally {
            deadline.cancel(false);
        }
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }
}
