package goodterms.core.offender;

import java.io.File;
import java.io.FileReader;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Breaks a rule on purpose: texts come in as arguments. */
public final class OpensFiles {

    boolean exists(String name) {
        return new File(name).exists();
    }

    FileReader reader(String name) throws IOException {
        return new FileReader(name, StandardCharsets.UTF_8);
    }

    String text(Path page) throws IOException {
        return Files.readString(page);
    }

    Socket socket(String host) throws IOException {
        return new Socket(host, 80);
    }

    HttpClient client() {
        return HttpClient.newHttpClient();
    }

    Process process() throws IOException {
        return new ProcessBuilder("true").start();
    }
}
