package goodterms.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** What types are called. */
final class Names {

    static final DescribedPredicate<JavaClass> TELL_A_LAYER = describe(
            "named after a layer instead of the domain",
            type -> type.getSimpleName().matches(".*(Service|Manager|Impl|Utils?|Helper|DTO|Dto|Data)"));

    private Names() {}
}
