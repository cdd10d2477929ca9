package goodterms.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import goodterms.server.Lives;
import goodterms.server.Running;
import goodterms.server.api.Program;
import goodterms.server.api.Program.Reply;
import goodterms.server.site.Area;
import goodterms.server.site.Browser;
import goodterms.server.site.SignedIn;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A company whose customers live on a test clock, and its staff before a browser. */
final class Stage implements AutoCloseable {

    private final Running running;
    private final String company;
    private final Program program;
    private final Browser browser;
    private final Map<String, SignedIn> staff = new ConcurrentHashMap<>();

    /** With a clock that begins then. */
    Stage(Running running, Browser browser, String company, String now) {
        this.running = running;
        this.browser = browser;
        this.company = company;
        this.program = Program.of(running, company);
        done(post("/clocks", "{\"id\": \"c\", \"now\": \"%s\"}".formatted(now)));
    }

    Lives lives() {
        return Lives.of(running.server(), company);
    }

    /** Lets time pass on the clock. */
    void until(String moment) {
        done(send("PUT", "/clocks/c/now", "{\"to\": \"%s\"}".formatted(moment)));
    }

    /** Opens an account of that owner. */
    void open(String account, String owner) {
        done(post("/accounts", """
                {"id": "%s", "owner": "%s", "zone": "Europe/Berlin", "country": "DE", "clock": "c"}
                """.formatted(account, owner)));
    }

    /** Lets an owner take a plan and pay at once. */
    void subscribe(String account, String owner, String plan, String interval) {
        done(post("/accounts/" + account + "/subscription", """
                {"by": {"name": "%s"}, "plan": "%s", "interval": "%s", "skip-trial": true, "card": {"token": "visa"}}
                """.formatted(owner, plan, interval)));
    }

    /** Gives something to an account: a path from it on. */
    void give(String account, String path, String body) {
        done(post("/accounts/" + account + path, body));
    }

    private Reply post(String path, String body) {
        return send("POST", path, body);
    }

    private Reply send(String method, String path, String body) {
        try {
            return program.send(method, path, body);
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void done(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isBetween(200, 299);
    }

    /** A window of one of the staff in that role, at a page of the console. */
    Page window(String role, String path) {
        return at(browser.window(1280, ColorScheme.LIGHT), role, path);
    }

    /** The same without script. */
    Page plain(String role, String path) {
        return at(browser.plain(), role, path);
    }

    private Page at(Page window, String role, String path) {
        SignedIn who = staff.computeIfAbsent(
                role, _ -> SignedIn.staff(running, company, role.replace(' ', '.') + "@example.com", role));
        Page page = who.in(window);
        page.navigate(who.at(path));
        return page;
    }

    /** Where a page of the console is. */
    String at(String path) {
        return running.at(Area.CONSOLE.home(company) + path).toString();
    }

    @Override
    public void close() {
        program.close();
    }
}
