package goodterms.server.console;

import goodterms.core.account.CaseCommand;
import goodterms.core.account.Command;
import goodterms.server.api.StaffCommands;
import goodterms.server.api.StaffCommands.One;
import goodterms.server.signin.Scope;
import goodterms.server.site.Came;
import goodterms.server.site.Chrome;
import goodterms.server.site.Documents;
import goodterms.server.site.Form;
import goodterms.server.site.Gate;
import goodterms.server.site.Shown;
import goodterms.server.site.Steps;
import goodterms.server.site.Troubles;
import goodterms.server.site.Visit;
import goodterms.server.store.Journal;
import goodterms.server.store.Kept;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Everything staff can do to an account: a form for each command, what would come of it, and only then the deed. */
final class CommandPages {

    /** How much is told of what happened meanwhile. */
    private static final int MEANWHILE = 5;

    private final Gate gate;
    private final Documents documents;
    private final Troubles troubles;
    private final Steps steps;
    private final Acts acts;
    private final Colleagues colleagues;
    private final StaffCommands commands;

    CommandPages(
            Gate gate, Documents documents, Steps steps, Acts acts, Colleagues colleagues, StaffCommands commands) {
        this.gate = gate;
        this.documents = documents;
        this.troubles = new Troubles(documents);
        this.steps = steps;
        this.acts = acts;
        this.colleagues = colleagues;
        this.commands = commands;
    }

    RouterFunction<ServerResponse> routes() {
        String account = Console.HOME + "/accounts/{account}/do";
        return RouterFunctions.route()
                .GET(account, gate.see(Scope.WRITE, this::all))
                .GET(account + "/{command}", gate.see(Scope.WRITE, this::form))
                .POST(account + "/{command}", gate.act(Scope.WRITE, this::go))
                .build();
    }

    private ServerResponse all(Connection connection, Visit visit) throws SQLException {
        Optional<Kept> kept = steps.find(connection, visit.company(), visit.account());
        return kept.isEmpty()
                ? troubles.missing(visit)
                : documents.own(
                        200,
                        "console/commands",
                        Map.of(
                                "chrome",
                                Chrome.around(visit, "Do something", "/accounts"),
                                "visit",
                                visit,
                                "customer",
                                Customer.name(kept.get().account()),
                                "commands",
                                commands.all()));
    }

    private ServerResponse form(Connection connection, Visit visit) throws SQLException {
        return asked(connection, visit)
                .map(asked -> asked.page(200, visit.form(), Map.of()))
                .orElseGet(() -> troubles.missing(visit));
    }

    private ServerResponse go(Connection connection, Visit visit) throws SQLException {
        Optional<Asked> asked = asked(connection, visit);
        if (asked.isEmpty()) {
            return troubles.missing(visit);
        }
        if (visit.form().given("_again").isPresent()) {
            return asked.get().page(200, visit.form(), Map.of());
        }
        return asked.get().go(connection);
    }

    private Optional<Asked> asked(Connection connection, Visit visit) throws SQLException {
        Optional<One> command = commands.named(visit.part("command"));
        Optional<Kept> kept = steps.find(connection, visit.company(), visit.account());
        if (command.isEmpty() || kept.isEmpty()) {
            return Optional.empty();
        }
        List<Field> fields =
                Fields.of(command.get().schema(), visit.company(), kept.get(), colleagues.who(connection, visit));
        return Optional.of(new Asked(visit, kept.get(), command.get(), fields));
    }

    /** A command that somebody is about to give. */
    private final class Asked {

        private final Visit visit;
        private final Kept kept;
        private final One command;
        private final List<Field> fields;

        Asked(Visit visit, Kept kept, One command, List<Field> fields) {
            this.visit = visit;
            this.kept = kept;
            this.command = command;
            this.fields = fields;
        }

        ServerResponse go(Connection connection) throws SQLException {
            Typed.Read typed = Typed.of(
                    fields,
                    command.schema(),
                    visit.form(),
                    kept.account().profile().currency(),
                    kept.account().profile().zone());
            if (!typed.form().isFine()) {
                return page(422, typed.form(), Map.of());
            }
            return switch (command.read(typed.json(), visit.actor())) {
                case One.Read.Wrong it -> page(422, typed.form().wrong("", it.sentence()), Map.of());
                case One.Read.Fine it -> stepped(connection, it.command());
            };
        }

        private ServerResponse stepped(Connection connection, Command given) throws SQLException {
            if (visit.form().given(Steps.SEEN).isEmpty()) {
                Shown shown = steps.show(visit, kept, given);
                return shown.refusal().isPresent()
                        ? refused(connection, shown.sentences())
                        : preview(200, shown, List.of());
            }
            return switch (acts.confirm(connection, visit, kept, given)) {
                case Came.Happened _ -> visit.on(after(given) + "?done=" + command.name());
                case Came.Refused it ->
                    refused(
                            connection,
                            List.of(it.refusal().sentence(), it.refusal().remedy()));
                case Came.Otherwise it -> preview(422, it.shown(), meanwhile(connection));
            };
        }

        private String after(Command given) {
            String account = "/accounts/" + kept.account().id().value();
            return given instanceof CaseCommand && visit.form().given("case").isPresent()
                    ? account + "/cases/" + visit.form().text("case")
                    : account;
        }

        private ServerResponse refused(Connection connection, List<String> sentences) throws SQLException {
            Map<String, Object> more = new HashMap<>();
            more.put("refusal", sentences);
            more.put("meanwhile", meanwhile(connection));
            return page(422, visit.form(), more);
        }

        private ServerResponse preview(int status, Shown shown, List<Happened> meanwhile) {
            Map<String, Object> more = new HashMap<>();
            more.put("shown", shown);
            more.put("letters", Posted.of(kept.account(), shown.preview(), visit.company()));
            more.put("meanwhile", meanwhile);
            return page(status, visit.form(), more);
        }

        /** What has happened since they looked. */
        private List<Happened> meanwhile(Connection connection) throws SQLException {
            String seen =
                    visit.form().text(Steps.SEEN, visit.form().text("_at")).replaceFirst("[.].*", "");
            return seen.matches("\\d{1,15}")
                    ? Journal.entries(connection, visit.company().id(), kept, Long.parseLong(seen), MEANWHILE).stream()
                            .map(entry -> Happened.of(visit, kept, entry))
                            .toList()
                    : List.of();
        }

        ServerResponse page(int status, Form form, Map<String, Object> more) {
            Map<String, Object> content = new HashMap<>(Map.of(
                    "chrome", Chrome.around(visit, command.title(), "/accounts"),
                    "visit", visit.with(form),
                    "customer", Customer.name(kept.account()),
                    "zone", kept.account().profile().zone(),
                    "command", command,
                    "fields", fields,
                    "version", kept.version()));
            content.put("refusal", List.of());
            content.put("meanwhile", List.of());
            content.put("letters", List.of());
            content.putAll(more);
            return documents.own(status, "console/command", content);
        }
    }
}
