package goodterms.server.api;

import goodterms.core.identity.AccountId;
import goodterms.server.clock.Advanced;
import goodterms.server.clock.Clock;
import goodterms.server.clock.Clocks;
import goodterms.server.signin.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The rows of the table for clocks that tests move by hand. */
final class ClockEndpoints {

    private static final String CLOCKS = Endpoint.COMPANY + "/clocks";
    private static final String TAG = "clocks";

    private final Clocks clocks;

    ClockEndpoints(Clocks clocks) {
        this.clocks = clocks;
    }

    List<Endpoint> all() {
        return List.of(
                Endpoint.get(CLOCKS, "list-clocks", TAG, "The test clocks, by their names", "clock-list", this::list)
                        .with(Cursor.PARAMETERS),
                Endpoint.change("POST", CLOCKS, "make-clock", TAG, "Make a test clock", Scope.WRITE, this::make)
                        .taking(schema())
                        .giving(201, "clock"),
                Endpoint.get(CLOCKS + "/{clock}", "get-clock", TAG, "What a test clock shows", "clock", this::one),
                Endpoint.steps(
                                "PUT",
                                CLOCKS + "/{clock}/now",
                                "advance-clock",
                                TAG,
                                "Move a test clock forward: all that is due happens, in order",
                                Scope.WRITE,
                                this::advance)
                        .taking(Schema.field(Schema.object(List.of("to")), "to", moment()))
                        .giving(200, "clock"));
    }

    static ObjectNode moment() {
        return Bounds.of(
                JsonNodeFactory.instance.objectNode().put("type", "string").put("format", "date-time"));
    }

    private static ObjectNode schema() {
        ObjectNode schema = Schema.object(List.of("id", "now"));
        Schema.field(schema, "id", Schema.text("^[A-Za-z0-9][A-Za-z0-9._-]*$", 64, "Its name."));
        Schema.field(schema, "now", moment());
        return Schema.field(
                schema,
                "outside",
                Schema.truth(false, "Whether mail about its accounts is sent, and the company's product is asked."));
    }

    /** @throws Problem if it is the form of a moment and there is no such day or hour */
    static Instant moment(Call call, String field) {
        try {
            return Instant.parse(call.body().path(field).stringValue(""));
        } catch (DateTimeException noSuchDay) {
            throw Problem.field("/" + field, "There is no such moment.");
        }
    }

    private Answer make(Connection connection, Call call) throws SQLException {
        String id = call.body().path("id").stringValue("");
        boolean outside = call.body().path("outside").booleanValue(false);
        return clocks.create(connection, call.company(), id, moment(call, "now"), outside)
                .map(clock -> Answer.created(shown(clock)))
                .orElseThrow(() -> Problem.of(Fault.ALREADY_THERE, "There is a clock " + id + " already."));
    }

    private Answer list(Connection connection, Call call) throws SQLException {
        List<Clock> found = clocks.after(connection, call.company(), Cursor.after(call), Cursor.limit(call) + 1);
        return Answer.ok(Cursor.page(call, found, ClockEndpoints::shown, Clock::id));
    }

    private Answer one(Connection connection, Call call) throws SQLException {
        return clocks.find(connection, call.company(), call.part("clock"))
                .map(clock -> Answer.ok(shown(clock)))
                .orElseThrow(() -> missing(call));
    }

    private Answer advance(Call call) {
        return switch (clocks.advance(call.company(), call.part("clock"), moment(call, "to"))) {
            case Advanced.Arrived it -> Answer.ok(moved(it.clock(), true, it.parked()));
            case Advanced.Underway it -> Answer.ok(moved(it.clock(), false, it.parked()));
            case Advanced.Backwards it ->
                throw Problem.field("/to", "The clock shows " + it.now() + " already, and goes forward only.");
            case Advanced.Missing _ -> throw missing(call);
        };
    }

    private static ObjectNode moved(Clock clock, boolean arrived, List<AccountId> parked) {
        ObjectNode json = shown(clock).put("arrived", arrived);
        parked.forEach(account -> json.withArrayProperty("parked").add(account.value()));
        return json;
    }

    private static Problem missing(Call call) {
        return Problem.notFound("There is no clock " + call.part("clock") + ".");
    }

    private static ObjectNode shown(Clock clock) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("clock", clock.id())
                .put("now", clock.now().toString())
                .put("outside", clock.outside());
    }
}
