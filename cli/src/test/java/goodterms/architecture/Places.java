package goodterms.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** Parts of the house. */
final class Places {

    /** Where time, zone, ids and chance are arguments. */
    static final DescribedPredicate<JavaClass> PURE = resideInAnyPackage("goodterms.terms..", "goodterms.core..");

    /** What gives the same answer on every machine. */
    static final DescribedPredicate<JavaClass> NO_SHELL =
            resideInAnyPackage("goodterms.terms..", "goodterms.core..", "goodterms.journal..");

    /** What is given the time of day. */
    static final DescribedPredicate<JavaClass> SERVED =
            resideInAPackage("goodterms.server..").and(not(name("goodterms.server.Time")));

    private Places() {}
}
