package goodterms.server.api;

import goodterms.server.signin.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * One thing that can be asked: a row of the table that routing, authorisation, checks and the description are made from.
 *
 * @param path with names in braces
 * @param needs what a key must allow; nothing where anybody may ask
 * @param parameters after the question mark
 */
record Endpoint(
        String method,
        String path,
        Says says,
        Optional<Scope> needs,
        List<Parameter> parameters,
        Takes takes,
        Gives gives,
        Doing doing) {

    /** Everything of a company stands under this. */
    static final String COMPANY = "/v1/companies/{company}";

    /** Everything of an account stands under this. */
    static final String ACCOUNT = COMPANY + "/accounts/{account}";

    /** How many bytes a body may have where nothing else is said. */
    static final int MOST = 256 * 1024;

    private static final Pattern NAMED = Pattern.compile("\\{[a-z-]+}");

    /** What it is called; the name is unique among all. */
    record Says(String name, String tag, String summary) {}

    /**
     * What it takes.
     *
     * @param schema of its body, whole; empty where it takes none
     * @param most how many bytes a body may have
     * @param itself whether the work reads the body itself, which may then also come as a piece of JSON a line
     * @param once whether it takes an Idempotency-Key, under which it is done once
     */
    record Takes(Optional<ObjectNode> schema, int most, boolean itself, boolean once) {

        /** Nothing. */
        static final Takes NOTHING = new Takes(Optional.empty(), MOST, false, false);
    }

    /**
     * What it gives.
     *
     * @param status of the answer if all is well
     * @param schema the name of that of the answer; empty where it has no body
     * @param lines whether it gives a piece of JSON of that schema a line
     */
    record Gives(int status, Optional<String> schema, boolean lines) {

        /** Of which type the answer is. */
        String type() {
            return lines ? Answer.LINES : Answer.JSON;
        }
    }

    /** Something that may stand after the question mark. */
    record Parameter(String name, String description, ObjectNode schema) {}

    /** How it is answered. */
    sealed interface Doing {

        /** By asking or changing what is kept. */
        record Working(Work work) implements Doing {}

        /** Step by step, each in a transaction of its own. */
        record Stepping(Function<Call, Answer> work) implements Doing {}

        /** To anybody, without asking what is kept. */
        record Telling(Function<Map<String, String>, Answer> work) implements Doing {}
    }

    /** What is done; in a transaction of the caller's company, undone if it throws. */
    @FunctionalInterface
    interface Work {
        Answer answer(Connection connection, Call call) throws SQLException;
    }

    Endpoint {
        parameters = List.copyOf(parameters);
    }

    /** A question: nothing changes. */
    static Endpoint get(String path, String name, String tag, String summary, String response, Work work) {
        return change("GET", path, name, tag, summary, Scope.READ, work).giving(200, response);
    }

    /** What anybody may know. */
    static Endpoint open(
            String path,
            String name,
            String tag,
            String summary,
            String response,
            Function<Map<String, String>, Answer> work) {
        return new Endpoint(
                "GET",
                path,
                new Says(name, tag, summary),
                Optional.empty(),
                List.of(),
                Takes.NOTHING,
                new Gives(200, Optional.of(response), false),
                new Doing.Telling(work));
    }

    /** What anybody may try. */
    static Endpoint anybody(
            String method, String path, String name, String tag, String summary, Function<Call, Answer> work) {
        return new Endpoint(
                method,
                path,
                new Says(name, tag, summary),
                Optional.empty(),
                List.of(),
                Takes.NOTHING,
                new Gives(204, Optional.empty(), false),
                new Doing.Stepping(work));
    }

    /** A change. */
    static Endpoint change(
            String method, String path, String name, String tag, String summary, Scope needs, Work work) {
        return new Endpoint(
                method,
                path,
                new Says(name, tag, summary),
                Optional.of(needs),
                List.of(),
                Takes.NOTHING,
                new Gives(204, Optional.empty(), false),
                new Doing.Working(work));
    }

    /** What is done step by step, each in a transaction of its own. */
    static Endpoint steps(
            String method,
            String path,
            String name,
            String tag,
            String summary,
            Scope needs,
            Function<Call, Answer> work) {
        return new Endpoint(
                method,
                path,
                new Says(name, tag, summary),
                Optional.of(needs),
                List.of(),
                Takes.NOTHING,
                new Gives(204, Optional.empty(), false),
                new Doing.Stepping(work));
    }

    Endpoint with(Parameter... more) {
        List<Parameter> all = new ArrayList<>(parameters);
        all.addAll(List.of(more));
        return new Endpoint(method, path, says, needs, all, takes, gives, doing);
    }

    Endpoint needing(Scope scope) {
        return new Endpoint(method, path, says, Optional.of(scope), parameters, takes, gives, doing);
    }

    Endpoint taking(ObjectNode schema) {
        Takes body = new Takes(Optional.of(schema), takes.most(), takes.itself(), takes.once());
        return new Endpoint(method, path, says, needs, parameters, body, gives, doing);
    }

    Endpoint readingItself() {
        Takes body = new Takes(takes.schema(), takes.most(), true, takes.once());
        return new Endpoint(method, path, says, needs, parameters, body, gives, doing);
    }

    Endpoint upTo(int bytes) {
        Takes body = new Takes(takes.schema(), bytes, takes.itself(), takes.once());
        return new Endpoint(method, path, says, needs, parameters, body, gives, doing);
    }

    /** The same, whose work sees to it that it is done once under an Idempotency-Key. */
    Endpoint takingKey() {
        Takes key = new Takes(takes.schema(), takes.most(), takes.itself(), true);
        return new Endpoint(method, path, says, needs, parameters, key, gives, doing);
    }

    /** The same, done once under an Idempotency-Key. */
    Endpoint once(FirstAnswers answers) {
        Work work = ((Doing.Working) doing).work();
        Work once = (connection, call) -> answers.once(
                connection,
                call,
                Optional.of(call.account()).filter(_ -> call.path().containsKey("account")),
                () -> work.answer(connection, call));
        return new Endpoint(method, path, says, needs, parameters, takes, gives, new Doing.Working(once)).takingKey();
    }

    /** Giving an answer of that schema, by its name. */
    Endpoint giving(int status, String schema) {
        Gives answer = new Gives(status, Optional.of(schema), false);
        return new Endpoint(method, path, says, needs, parameters, takes, answer, doing);
    }

    /** Giving pieces of JSON of that schema, by its name, a piece a line. */
    Endpoint givingLines(String schema) {
        Gives answer = new Gives(200, Optional.of(schema), true);
        return new Endpoint(method, path, says, needs, parameters, takes, answer, doing);
    }

    /** Unique among all. */
    String name() {
        return says.name();
    }

    /** The parts of an address that the path names, if it is one of this path's. */
    Optional<Map<String, String>> parts(List<String> address) {
        List<String> pattern = segments(path);
        if (pattern.size() != address.size()) {
            return Optional.empty();
        }
        Map<String, String> parts = new HashMap<>();
        for (int i = 0; i < pattern.size(); i++) {
            String each = pattern.get(i);
            if (each.startsWith("{")) {
                parts.put(each.substring(1, each.length() - 1), address.get(i));
            } else if (!each.equals(address.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(parts);
    }

    /** The names in braces, in their order. */
    List<String> named() {
        return named(path);
    }

    /** The names in braces of a path, in their order. */
    static List<String> named(String path) {
        return segments(path).stream()
                .filter(NAMED.asMatchPredicate())
                .map(each -> each.substring(1, each.length() - 1))
                .toList();
    }

    /** How many parts of the path are fixed: of two that fit an address, the one with more is meant. */
    long fixed() {
        return segments(path).stream().filter(NAMED.asMatchPredicate().negate()).count();
    }

    private static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }
}
