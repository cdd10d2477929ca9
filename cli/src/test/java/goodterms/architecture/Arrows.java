package goodterms.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** Who may know whom: a module knows itself and those before it. */
final class Arrows {

    /** From the inside out. Nobody knows {@code bench}, which comes last. */
    private static final List<String> MODULES = List.of("terms", "core", "journal", "server", "cli", "bench");

    static final ArchCondition<JavaClass> POINT_INWARD = new ArchCondition<>("know only modules further in") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                if (place(dependency.getTargetClass()) > place(type)) {
                    events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                }
            }
        }
    };

    private Arrows() {}

    private static int place(JavaClass type) {
        return MODULES.stream()
                .filter(module -> (type.getPackageName() + ".").startsWith("goodterms." + module + "."))
                .mapToInt(MODULES::indexOf)
                .findFirst()
                .orElse(-1);
    }
}
