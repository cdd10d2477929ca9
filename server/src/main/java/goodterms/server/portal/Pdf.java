package goodterms.server.portal;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Papers as PDF, made of the templates of pages: tagged for screen readers, with the font in the file. */
final class Pdf {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    static {
        // It tells of each step it takes; what fails is thrown.
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    /** The paper that a document of well-formed HTML describes. Nothing is loaded for it from anywhere. */
    static byte[] of(String html) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            new PdfRendererBuilder()
                    .useFastMode()
                    .useExternalResourceAccessControl(
                            (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useFont(Pdf::font, "Liberation Sans")
                    .usePdfUaAccessibility(true)
                    .withProducer("GoodTerms")
                    .withHtmlContent(html, null)
                    .toStream(bytes)
                    .run();
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The one that comes with PDFBox: free to embed, and known to readers of all systems. */
    private static InputStream font() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), FONT);
    }
}
