package goodterms.terms.agreement;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import goodterms.terms.facts.Facts;
import goodterms.terms.value.Type;
import goodterms.terms.value.Value.Scalar;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Question;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** CEL's own checker and runtime over the same facts, each number a whole number in the unit of its kind. */
final class CelOracle {

    private static final CelRuntime RUNTIME = CelRuntimeFactory.legacyCelRuntimeBuilder()
            .addFunctionBindings(
                    CelFunctionBinding.from(
                            "share_int_int",
                            Long.class,
                            Long.class,
                            (amount, percent) -> Math.floorDiv(amount * percent, 10_000)),
                    CelFunctionBinding.from(
                            "days_of_hours_int_int", Long.class, Long.class, (days, hours) -> days * hours * 3_600))
            .build();

    private final CelCompiler compiler;
    private final Map<String, Scalar> parameters;

    CelOracle(Question question, Map<String, Scalar> parameters, List<String> givenBefore) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(CelOptions.current().build())
                .setStandardMacros(List.of())
                .addFunctionDeclarations(function("share"), function("days_of_hours"));
        question.facts().forEach(fact -> builder.addVar(fact.name(), type(fact.type())));
        parameters.forEach((name, value) -> builder.addVar(name, type(value.type())));
        givenBefore.forEach(name -> builder.addVar(name, SimpleType.BOOL));
        this.compiler = builder.build();
        this.parameters = parameters;
    }

    private static CelFunctionDecl function(String name) {
        return CelFunctionDecl.newFunctionDeclaration(
                name,
                CelOverloadDecl.newGlobalOverload(name + "_int_int", SimpleType.INT, SimpleType.INT, SimpleType.INT));
    }

    private static CelType type(Type type) {
        return switch (type.kind()) {
            case TRUTH -> SimpleType.BOOL;
            case WORD -> SimpleType.STRING;
            default -> SimpleType.INT;
        };
    }

    /** An expression CEL has checked. @throws CelValidationException if CEL refuses it */
    Checked check(String text) throws CelValidationException {
        try {
            CelRuntime.Program program =
                    RUNTIME.createProgram(compiler.compile(text).getAst());
            return (facts, givenBefore) -> number(program.eval(variables(facts, givenBefore)));
        } catch (CelEvaluationException e) {
            throw new IllegalStateException(text, e);
        }
    }

    interface Checked {
        /** Its value; yes is 1 and no is 0. */
        long of(Facts facts, Map<String, Boolean> givenBefore) throws CelEvaluationException;
    }

    private Map<String, Object> variables(Facts facts, Map<String, Boolean> givenBefore) {
        Map<String, Object> variables = new HashMap<>(givenBefore);
        parameters.forEach((name, value) -> variables.put(name, value.raw()));
        for (Fact fact : facts.question().facts()) {
            facts.value(fact).ifPresent(value -> variables.put(fact.name(), object(value)));
        }
        return variables;
    }

    private static Object object(Scalar value) {
        return switch (value.type().kind()) {
            case TRUTH -> value.raw() == 1;
            case WORD -> value.word();
            default -> value.raw();
        };
    }

    private static long number(Object value) {
        return value instanceof Boolean truth ? (truth ? 1 : 0) : (Long) value;
    }
}
