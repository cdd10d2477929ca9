package goodterms.server.console;

import goodterms.core.account.Desk;
import goodterms.core.cases.Case;
import goodterms.core.cases.CaseId;
import goodterms.server.api.StaffCommands;
import goodterms.server.site.Visit;
import goodterms.server.store.Kept;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that can be done about a case next.
 *
 * @param fields what must be filled in for it, the case aside
 * @param first whether it is what the case waits for, so that its form is open
 */
public record Doing(String name, String title, List<Field> fields, boolean first) {

    public Doing {
        fields = List.copyOf(fields);
    }

    static Doing of(StaffCommands.One command, Visit visit, Kept kept, List<String> colleagues, boolean first) {
        return new Doing(
                command.name(),
                command.title(),
                Fields.of(command.schema(), visit.company(), kept, colleagues).stream()
                        .filter(field -> !field.name().equals("case"))
                        .toList(),
                first);
    }

    /** The names of the commands that are for a case as it stands, the one it waits for first. */
    static List<String> names(Visit visit, Kept kept, CaseId id) {
        Desk desk = kept.account().desk();
        if (desk.inquiry(id).isPresent()) {
            return List.of("answer-case", "note-case");
        }
        if (desk.declined(id).isPresent()) {
            return List.of("reopen-case");
        }
        return desk.open(id).map(open -> names(visit, open)).orElse(List.of());
    }

    private static List<String> names(Visit visit, Case open) {
        List<String> names = new ArrayList<>();
        if (!open.asks().isEmpty()) {
            names.add("record-finding");
        } else if (mayDecide(visit, open)) {
            if (open.progress().proposal().isPresent()) {
                names.add("approve-grant");
                names.add("reject-grant");
            }
            names.add("grant");
            names.add("decline");
        }
        names.add("answer-case");
        names.add("record-evidence");
        if (open.asks().isEmpty()) {
            names.add("record-finding");
        }
        names.add("note-case");
        return names;
    }

    /** Whether the page leaves the case to somebody of this role. */
    static boolean mayDecide(Visit visit, Case open) {
        Optional<String> role = visit.actor().role();
        return open.role()
                .map(least ->
                        role.filter(it -> visit.company().atLeast(it, least)).isPresent())
                .orElse(true);
    }
}
