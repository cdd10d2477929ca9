package goodterms.server.api;

import goodterms.core.account.Refusal;
import java.io.Serial;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Why there is no answer, thrown to whoever answers; told as RFC 9457 says. */
final class Problem extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** The place under which each kind of problem is documented. */
    static final String TYPES = "/v1/problems/";

    private final transient Answer answer;

    private Problem(Answer answer) {
        // It says what is wrong with a request: where in the program that was noticed helps nobody.
        super(answer.body().path("detail").stringValue(""), null, false, false);
        this.answer = answer;
    }

    /** One thing that is wrong with a field, or with a parameter. */
    record FieldError(String pointer, String detail) {}

    static Problem of(Fault fault, String detail) {
        return of(fault, detail, Map.of());
    }

    /** @param headers sent with it */
    static Problem of(Fault fault, String detail, Map<String, String> headers) {
        return new Problem(Answer.problem(
                        fault.status(), json(fault.status(), fault.code(), fault.title(), detail, fault.remedy()))
                .with(headers));
    }

    static Problem notFound(String what) {
        return of(Fault.NOT_FOUND, what);
    }

    /** Fields that are wrong, each by its JSON pointer. */
    static Problem fields(List<FieldError> errors) {
        Fault fault = Fault.INVALID_FIELDS;
        String detail = errors.size() == 1 ? errors.getFirst().detail() : errors.size() + " fields are wrong.";
        ObjectNode json = json(fault.status(), fault.code(), fault.title(), detail, fault.remedy());
        errors.forEach(error -> json.withArrayProperty("errors")
                .addObject()
                .put("pointer", error.pointer())
                .put("detail", error.detail()));
        return new Problem(Answer.problem(fault.status(), json));
    }

    static Problem field(String pointer, String detail) {
        return fields(List.of(new FieldError(pointer, detail)));
    }

    /** What an account refused: a conflict with how things stand. */
    static Answer refused(Refusal refusal) {
        return Answer.problem(409, json(refusal));
    }

    static ObjectNode json(Refusal refusal) {
        return json(409, refusal.code(), refusal.sentence(), refusal.sentence(), refusal.remedy());
    }

    private static ObjectNode json(int status, String code, String title, String detail, String remedy) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", TYPES + code)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("remedy", remedy);
    }

    Answer answer() {
        return answer;
    }
}
