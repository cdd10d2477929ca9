package goodterms.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("goodterms");

    @ParameterizedTest
    @EnumSource
    void the_house_keeps(HouseRule house) {
        assertThat(house.rule.evaluate(HOUSE).getFailureReport().getDetails()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_method_of_an_offender_breaks(HouseRule house) {
        EvaluationResult broken = house.rule.evaluate(new ClassFileImporter().importClasses(house.offenders));

        assertThat(house.offenders).isNotEmpty();
        assertThat(broken.hasViolation()).isTrue();
        String report = broken.getFailureReport().toString();
        for (Class<?> offender : house.offenders) {
            assertThat(report).contains(offender.getSimpleName());
            assertThat(offender.getDeclaredMethods())
                    .filteredOn(method -> !method.isSynthetic())
                    .allSatisfy(method -> assertThat(report).contains("." + method.getName()));
        }
    }
}
