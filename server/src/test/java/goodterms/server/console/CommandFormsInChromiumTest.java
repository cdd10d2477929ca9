package goodterms.server.console;

import static goodterms.server.site.Browser.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.server.Running;
import goodterms.server.api.StaffCommands;
import goodterms.server.site.Browser;
import goodterms.server.site.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The forms of all commands that staff may give. */
final class CommandFormsInChromiumTest {

    private static final StaffCommands COMMANDS = new StaffCommands(SimulatedProcessor::card);

    @RegisterExtension
    static final Running running = Running.forAll();

    @RegisterExtension
    static final Browser browser = new Browser();

    private static Stage stage;

    @BeforeAll
    static void live() {
        stage = new Stage(running, browser, "anytrack", "2026-04-01T09:00:00Z");
        stage.open("ana", "ana@example.com");
        stage.subscribe("ana", "ana@example.com", "personal", "month");
        stage.give("ana", "/messages", """
                {"by": {"name": "ana@example.com"}, "about": "other", "text": "What does AutoTrack record?"}
                """);
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @Test
    void each_command_of_the_API_that_somebody_asks_for_by_name_has_one() throws IOException {
        JsonNode api = new JsonMapper().readTree(Files.readString(Path.of("../docs/reference/openapi.json")));
        JsonNode paths = api.path("paths");
        Set<String> asked = new TreeSet<>();
        paths.properties().stream()
                .filter(path -> path.getKey().contains("/accounts/{account}/"))
                .flatMap(path -> path.getValue().properties().stream())
                .map(method -> method.getValue())
                .filter(method -> isAsked(api, method))
                .forEach(method -> asked.add(method.path("operationId").stringValue()));

        assertThat(asked).hasSizeGreaterThan(30);
        assertThat(COMMANDS.all().stream().map(StaffCommands.One::name)).containsExactlyInAnyOrderElementsOf(asked);
    }

    private static boolean isAsked(JsonNode api, JsonNode method) {
        JsonNode body = method.at("/requestBody/content/application~1json/schema");
        String shared = body.path("$ref").stringValue("");
        boolean inBody = (shared.isEmpty() ? body : api.at(shared.substring(1)))
                .path("properties")
                .has("by");
        boolean inAddress = false;
        for (JsonNode parameter : method.path("parameters")) {
            inAddress |= parameter.path("name").stringValue("").equals("by");
        }
        return inBody || inAddress;
    }

    static List<String> names() {
        return COMMANDS.all().stream().map(StaffCommands.One::name).toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void each_tells_what_would_come_of_it_or_why_it_can_not_be(String name) {
        Page page = stage.plain("owner", "/accounts/ana/do/" + name);
        assertThat(page.locator("label, legend").allInnerTexts())
                .allSatisfy(label -> assertThat(label).isNotBlank().doesNotContain("-", "_"));
        fill(page);
        follow(page.getByText("See what happens"));

        String told = page.locator("main").innerText();
        if (!told.contains("There is none to choose")) {
            assertThat(told)
                    .containsAnyOf("What will happen", "This can’t be done")
                    .doesNotContain("Fill this in");
        }
        page.context().close();
    }

    /** Fills in whatever is empty, so that every field is read. */
    private static void fill(Page page) {
        for (Locator field : page.locator(".item select").all()) {
            if (field.inputValue().isEmpty() && field.locator("option").count() > 1) {
                field.selectOption(field.locator("option").nth(1).getAttribute("value"));
            }
        }
        for (Locator field : page.locator(".item input:not([type=radio]):not([type=checkbox]), .item textarea")
                .all()) {
            field.fill(value(field));
        }
        for (Locator field : page.locator(".item input[type=radio][value=true]").all()) {
            field.check();
        }
        for (Locator field : page.locator(".item input[type=checkbox]").all()) {
            field.check();
        }
    }

    private static String value(Locator field) {
        String name = field.getAttribute("name");
        if ("datetime-local".equals(field.getAttribute("type"))) {
            return "2026-04-20T10:00";
        }
        if ("numeric".equals(field.getAttribute("inputmode"))) {
            return "1";
        }
        if ("decimal".equals(field.getAttribute("inputmode"))) {
            return "1.50";
        }
        return name.endsWith("fault-length") ? "3 hours" : name.equals("card.token") ? "visa" : "ben@example.com";
    }

    @Test
    void a_required_field_left_empty_is_told_and_the_list_of_all_is_sound() {
        Page page = stage.window("owner", "/accounts/ana/do/suspend");
        follow(page.getByText("See what happens"));
        assertThat(page.locator(".error").innerText()).contains("Fill this in");
        Pictures.of(browser, page, "console-command-error");
        page.navigate(stage.at("/accounts/ana/do"));
        Pictures.of(browser, page, "console-commands");
        page.navigate(stage.at("/accounts/ana/do/set-custom-price"));
        Pictures.of(browser, page, "console-command-price");
        page.context().close();
    }
}
