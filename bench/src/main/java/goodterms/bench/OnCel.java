package goodterms.bench;

import com.google.protobuf.Duration;
import com.google.protobuf.Timestamp;
import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import goodterms.terms.clause.Clause;
import goodterms.terms.clause.Condition;
import goodterms.terms.clause.Grant;
import goodterms.terms.decision.Rules;
import goodterms.terms.facts.Facts;
import goodterms.terms.value.Type;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Output;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The same page on CEL's own runtime: conditions and amounts as CEL programs, precedence by hand. */
final class OnCel {

    private final Rules rules;
    private final Cel cel;
    private final Map<String, Object> parameters;
    private final List<Ready> clauses = new ArrayList<>();

    /** @param parameters of the page, in the values CEL takes */
    OnCel(Rules rules, Map<String, CelType> types, Map<String, Object> parameters) throws CelValidationException {
        this.rules = rules;
        this.parameters = parameters;
        this.cel = environment(rules, types);
        for (Clause clause : rules.clauses()) {
            clauses.add(ready(clause));
        }
    }

    private static Cel environment(Rules rules, Map<String, CelType> types) {
        CelBuilder builder = CelFactory.plannerCelBuilder().setStandardMacros(List.of());
        for (Fact fact : rules.question().facts()) {
            builder.addVar(fact.name(), type(fact.type()));
        }
        types.forEach(builder::addVar);
        return builder.addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(
                        "share",
                        CelOverloadDecl.newGlobalOverload(
                                "share_int_int", SimpleType.INT, SimpleType.INT, SimpleType.INT)))
                .addFunctionBindings(CelFunctionBinding.from(
                        "share_int_int", Long.class, Long.class, (of, percent) -> Math.floorDiv(of * percent, 10_000L)))
                .build();
    }

    private static CelType type(Type type) {
        return switch (type.kind()) {
            case TRUTH -> SimpleType.BOOL;
            case MOMENT -> SimpleType.TIMESTAMP;
            case LENGTH -> SimpleType.DURATION;
            case WORD, TEXT -> SimpleType.STRING;
            case COUNT, PERCENT, MONEY, CALENDAR_DAYS, BUSINESS_HOURS, SCHEDULE -> SimpleType.INT;
        };
    }

    private CelRuntime.Program program(String text) throws CelValidationException {
        try {
            return cel.createProgram(cel.compile(text).getAst());
        } catch (CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Ready ready(Clause clause) throws CelValidationException {
        List<CelRuntime.Program> conditions = new ArrayList<>();
        for (Condition condition : clause.conditions()) {
            conditions.add(program(condition.text()));
        }
        Map<Output, CelRuntime.Program> amounts = new HashMap<>();
        for (Map.Entry<Output, Grant> grant : clause.grants().entrySet()) {
            if (grant.getValue() instanceof Grant.Amount amount) {
                amounts.put(grant.getKey(), program(amount.text()));
            }
        }
        return new Ready(clause, conditions, amounts);
    }

    private record Ready(Clause clause, List<CelRuntime.Program> conditions, Map<Output, CelRuntime.Program> amounts) {}

    /** A case as CEL takes it; made once, outside of what is measured. */
    Map<String, Object> variables(Facts facts) {
        Map<String, Object> variables = new HashMap<>(parameters);
        for (Fact fact : rules.question().facts()) {
            facts.value(fact)
                    .ifPresent(value -> variables.put(
                            fact.name(),
                            switch (fact.type().kind()) {
                                case TRUTH -> (Object) (value.raw() == 1);
                                case MOMENT ->
                                    Timestamp.newBuilder()
                                            .setSeconds(value.raw())
                                            .build();
                                case LENGTH ->
                                    Duration.newBuilder()
                                            .setSeconds(value.raw())
                                            .build();
                                case WORD -> value.word();
                                case COUNT, PERCENT, MONEY, CALENDAR_DAYS, BUSINESS_HOURS, SCHEDULE, TEXT ->
                                    value.raw();
                            }));
        }
        return variables;
    }

    /** The ceiling of each output of money with the clause that gives it, as {@code 4655 late-cancellation}. */
    List<String> decide(Map<String, Object> variables, Facts facts) throws CelEvaluationException {
        boolean[] applies = new boolean[clauses.size()];
        for (int i = 0; i < applies.length; i++) {
            applies[i] = applies(clauses.get(i), variables, facts);
        }
        List<String> answers = new ArrayList<>(2);
        for (Output output : rules.spokenOf()) {
            answers.add(answer(output, applies, variables));
        }
        return answers;
    }

    private static boolean applies(Ready ready, Map<String, Object> variables, Facts facts)
            throws CelEvaluationException {
        if (ready.clause().once().isPresent() && facts.given(ready.clause().id())) {
            return false;
        }
        for (CelRuntime.Program condition : ready.conditions()) {
            if (!(boolean) condition.eval(variables)) {
                return false;
            }
        }
        return true;
    }

    private String answer(Output output, boolean[] applies, Map<String, Object> variables)
            throws CelEvaluationException {
        for (int i = 0; i < applies.length; i++) {
            CelRuntime.Program amount = clauses.get(i).amounts().get(output);
            if (amount != null && applies[i] && !beaten(i, output, applies)) {
                return amount.eval(variables) + " " + clauses.get(i).clause().id();
            }
        }
        throw new IllegalStateException("no clause decides " + output);
    }

    private boolean beaten(int low, Output output, boolean[] applies) {
        for (int high = 0; high < applies.length; high++) {
            if (applies[high]
                    && clauses.get(high).amounts().containsKey(output)
                    && rules.precedence()
                            .above(clauses.get(high).clause(), clauses.get(low).clause())) {
                return true;
            }
        }
        return false;
    }
}
