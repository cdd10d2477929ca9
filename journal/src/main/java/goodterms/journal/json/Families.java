package goodterms.journal.json;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The members of sealed families, called as their types are. */
final class Families {

    private Families() {}

    /** All members, however deep they stand, by their names in kebab-case. */
    static Map<String, Class<?>> members(Class<?> family) {
        Map<String, Class<?>> members = new LinkedHashMap<>();
        leaves(family)
                .distinct()
                .forEach(type ->
                        members.put(RecordNames.kebab(type.getSimpleName()).substring(1), type));
        return members;
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Families::leaves)
                : Stream.of(type);
    }
}
