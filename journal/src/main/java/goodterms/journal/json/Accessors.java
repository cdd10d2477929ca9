package goodterms.journal.json;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.function.Function;

/** The accessors of records as functions, which the machine compiles into what calls them, as it does not with reflection. */
final class Accessors {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodType ERASED = MethodType.methodType(Object.class, Object.class);

    private Accessors() {}

    /** What gives the value that the accessor of a public record gives. */
    @SuppressWarnings("unchecked") // It is made to be one.
    static Function<Object, Object> of(Method accessor) {
        try {
            MethodHandle handle = LOOKUP.unreflect(accessor);
            MethodType boxed = handle.type().wrap();
            return (Function<Object, Object>) LambdaMetafactory.metafactory(
                            LOOKUP, "apply", MethodType.methodType(Function.class), ERASED, handle, boxed)
                    .getTarget()
                    .invoke();
        } catch (Throwable hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}
