package goodterms.server.webhook;

import goodterms.server.web.Addresses;
import goodterms.server.web.Calling;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;

/** Tells machines at addresses that companies gave, and wants no more of the answer than its status. */
public final class Posting implements AutoCloseable {

    /** How much of an answer is read, so that the connection can be used again, before it is cut off. */
    private static final int MOST_READ = 16 * 1024;

    /** What came of a call: a status, or why there is none. */
    public record Called(Optional<Integer> status, Optional<String> error) {}

    private final Calling calling;

    /** @param most how long a call may take, from the name's lookup to the end of the answer */
    public Posting(Addresses addresses, Duration most) {
        this.calling = new Calling(addresses, most);
    }

    /** Posts JSON. */
    public Called post(URI url, Map<String, String> headers, String json) {
        Optional<String> fault = calling.addresses().fault(url);
        if (fault.isPresent()) {
            return new Called(Optional.empty(), fault);
        }
        HttpPost post = new HttpPost(url);
        headers.forEach(post::setHeader);
        post.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON.withCharset(StandardCharsets.UTF_8)));
        try {
            return new Called(Optional.of(calling.call(post, Posting::status)), Optional.empty());
        } catch (IOException failed) {
            return new Called(Optional.empty(), Optional.of(said(failed)));
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
        return "it took longer than " + calling.most().toSeconds() + " seconds";
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
        calling.close();
    }
}
