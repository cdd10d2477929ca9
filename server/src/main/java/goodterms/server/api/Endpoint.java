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
 * @param name unique among all
 * @param needs what a key must allow; nothing where anybody may ask
 * @param parameters after the question mark
 * @param request the schema of its body, whole; empty where it takes none
 * @param status of the answer if all is well
 * @param response the name of the schema of that answer; empty where it has no body
 * @param most how many bytes a body may have
 */
record Endpoint(
        String method,
        String path,
        String name,
        String tag,
        String summary,
        Optional<Scope> needs,
        List<Parameter> parameters,
        Optional<ObjectNode> request,
        int status,
        Optional<String> response,
        int most,
        Doing doing) {

    /** Everything of a company stands under this. */
    static final String COMPANY = "/v1/companies/{company}";

    /** Everything of an account stands under this. */
    static final String ACCOUNT = COMPANY + "/accounts/{account}";

    /** How many bytes a body may have where nothing else is said. */
    static final int MOST = 256 * 1024;

    private static final Pattern NAMED = Pattern.compile("\\{[a-z-]+}");

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

    /** Something that may stand after the question mark. */
    record Parameter(String name, String description, ObjectNode schema) {}

    Endpoint {
        parameters = List.copyOf(parameters);
    }

    /** A question: nothing changes. */
    static Endpoint get(String path, String name, String tag, String summary, String response, Work work) {
        return new Endpoint(
                "GET",
                path,
                name,
                tag,
                summary,
                Optional.of(Scope.READ),
                List.of(),
                Optional.empty(),
                200,
                Optional.of(response),
                MOST,
                new Doing.Working(work));
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
                name,
                tag,
                summary,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                200,
                Optional.of(response),
                MOST,
                new Doing.Telling(work));
    }

    /** What anybody may try. */
    static Endpoint anybody(
            String method, String path, String name, String tag, String summary, Function<Call, Answer> work) {
        return new Endpoint(
                method,
                path,
                name,
                tag,
                summary,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                200,
                Optional.empty(),
                MOST,
                new Doing.Stepping(work));
    }

    /** A change, with the schema of its body. */
    static Endpoint change(
            String method, String path, String name, String tag, String summary, Scope needs, Work work) {
        return new Endpoint(
                method,
                path,
                name,
                tag,
                summary,
                Optional.of(needs),
                List.of(),
                Optional.empty(),
                200,
                Optional.empty(),
                MOST,
                new Doing.Working(work));
    }

    Endpoint with(Parameter... more) {
        List<Parameter> all = new ArrayList<>(parameters);
        all.addAll(List.of(more));
        return new Endpoint(method, path, name, tag, summary, needs, all, request, status, response, most, doing);
    }

    Endpoint needing(Scope scope) {
        return new Endpoint(
                method,
                path,
                name,
                tag,
                summary,
                Optional.of(scope),
                parameters,
                request,
                status,
                response,
                most,
                doing);
    }

    Endpoint taking(ObjectNode schema) {
        return new Endpoint(
                method,
                path,
                name,
                tag,
                summary,
                needs,
                parameters,
                Optional.of(schema),
                status,
                response,
                most,
                doing);
    }

    Endpoint stepping(Function<Call, Answer> work) {
        return new Endpoint(
                method,
                path,
                name,
                tag,
                summary,
                needs,
                parameters,
                request,
                status,
                response,
                most,
                new Doing.Stepping(work));
    }

    /** @param schema the name of that of the answer */
    Endpoint giving(int other, String schema) {
        return new Endpoint(
                method, path, name, tag, summary, needs, parameters, request, other, Optional.of(schema), most, doing);
    }

    Endpoint givingNothing() {
        return new Endpoint(
                method, path, name, tag, summary, needs, parameters, request, 204, Optional.empty(), most, doing);
    }

    Endpoint upTo(int bytes) {
        return new Endpoint(
                method, path, name, tag, summary, needs, parameters, request, status, response, bytes, doing);
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
            if (NAMED.matcher(each).matches()) {
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
