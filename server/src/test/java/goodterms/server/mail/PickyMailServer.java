package goodterms.server.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that knows nobody of one domain, and takes mail to all others (RFC 5321). */
final class PickyMailServer implements AutoCloseable {

    /** A mail as it came. */
    record Taken(List<String> to, String text) {

        Optional<String> header(String name) {
            return text.lines()
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.startsWith(name + ": "))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst();
        }
    }

    private final String unknown;
    private final ServerSocket socket;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();

    PickyMailServer(String unknown) throws IOException {
        this.unknown = unknown;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
    }

    Smtp smtp() {
        return new Smtp("127.0.0.1", socket.getLocalPort(), Smtp.Security.NONE, Optional.empty(), "");
    }

    List<Taken> taken() {
        return List.copyOf(taken);
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                Thread.ofVirtual().start(() -> talk(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket caller) {
        try (caller;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
                Writer out = new OutputStreamWriter(caller.getOutputStream(), StandardCharsets.UTF_8)) {
            say(out, "220 picky");
            List<String> to = new ArrayList<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                say(out, answer(line, to));
                if (line.equals("DATA")) {
                    taken.add(new Taken(List.copyOf(to), letter(in)));
                    to.clear();
                    say(out, "250 taken");
                }
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private String answer(String line, List<String> to) {
        if (line.equals("DATA")) {
            return "354 go on";
        }
        if (line.startsWith("RCPT")) {
            if (line.contains("@" + unknown)) {
                return "550 no such user";
            }
            to.add(line.replaceAll(".*<(.*)>.*", "$1"));
        }
        return line.equals("QUIT") ? "221 bye" : "250 fine";
    }

    private static String letter(BufferedReader in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private static void say(Writer out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
