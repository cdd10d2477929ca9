package goodterms.server.signin;

import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import goodterms.server.web.Calling;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * Asks providers of identities, at addresses that companies gave or that a provider names itself: only such as may be called,
 * and no more is read of an answer than one has.
 */
record ProviderCalls(Calling calling) implements HTTPRequestSender {

    /** More than any provider's description or keys. */
    private static final int MOST_READ = 256 * 1024;

    /** Why an address is not one to be called; nothing if it is. */
    Optional<String> fault(URI address) {
        return calling.addresses().fault(address);
    }

    /** What is at an address. @throws IOException if nothing is that can be read */
    String read(URL address) throws IOException {
        ReadOnlyHTTPResponse answer = answer(new HttpGet(vetted(address)));
        if (answer.getStatusCode() != HTTPResponse.SC_OK) {
            throw new IOException("it answers with status " + answer.getStatusCode());
        }
        return answer.getBody();
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest asked) throws IOException {
        HttpUriRequestBase request = new HttpUriRequestBase(asked.getMethod().name(), vetted(asked.getURL()));
        asked.getHeaderMap().forEach((name, values) -> values.forEach(value -> request.addHeader(name, value)));
        if (asked.getBody() != null) {
            request.setEntity(new ByteArrayEntity(asked.getBody().getBytes(StandardCharsets.UTF_8), null));
        }
        return answer(request);
    }

    private URI vetted(URL address) throws IOException {
        URI uri;
        try {
            uri = address.toURI();
        } catch (URISyntaxException broken) {
            throw new IOException("it names an address that is none", broken);
        }
        Optional<String> fault = fault(uri);
        if (fault.isPresent()) {
            throw new IOException(fault.get());
        }
        return uri;
    }

    private ReadOnlyHTTPResponse answer(HttpUriRequestBase request) throws IOException {
        return calling.call(request, ProviderCalls::answer);
    }

    private static ReadOnlyHTTPResponse answer(ClassicHttpResponse response) throws IOException {
        HTTPResponse answer = new HTTPResponse(response.getCode());
        Header type = response.getFirstHeader("Content-Type");
        if (type != null) {
            answer.setHeader("Content-Type", type.getValue());
        }
        HttpEntity entity = response.getEntity();
        byte[] body = entity == null ? new byte[0] : entity.getContent().readNBytes(MOST_READ + 1);
        if (body.length > MOST_READ) {
            throw new IOException("it answers with more than a provider has to say");
        }
        answer.setBody(new String(body, StandardCharsets.UTF_8));
        return answer;
    }
}
