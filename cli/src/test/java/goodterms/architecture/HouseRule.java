package goodterms.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import goodterms.core.offender.AsksTheMachine;
import goodterms.core.offender.ChargeService;
import goodterms.core.offender.DrawsChance;
import goodterms.core.offender.OpensFiles;
import goodterms.core.offender.ReadsTheClock;
import goodterms.core.offender.StartsThreads;
import goodterms.core.offender.circle.Circle;
import goodterms.core.offender.round.Round;
import goodterms.server.offender.LooksAtItsWatch;
import goodterms.terms.offender.KnowsTheBusiness;
import java.util.List;

/** The rules of the house that bytecode can show, each with classes that break it. */
enum HouseRule {
    ARROWS_POINT_FROM_SHELL_TO_CORE_TO_TERMS(
            classes().that().resideInAPackage("goodterms..").should(Arrows.POINT_INWARD), KnowsTheBusiness.class),

    THE_CORE_NEVER_ASKS_WHAT_TIME_IT_IS(
            noClasses().that(Places.PURE).should().accessTargetWhere(Ambient.READS_A_CLOCK), ReadsTheClock.class),

    THE_SERVER_READS_THE_CLOCK_IN_ONE_PLACE(
            noClasses().that(Places.SERVED).should().accessTargetWhere(Ambient.READS_THE_TIME_OF_DAY),
            LooksAtItsWatch.class),

    THE_CORE_NEVER_DRAWS_CHANCE(
            noClasses().that(Places.PURE).should().accessTargetWhere(Ambient.DRAWS_CHANCE), DrawsChance.class),

    THE_CORE_NEVER_OPENS_FILES_OR_SOCKETS(
            noClasses().that(Places.PURE).should().dependOnClassesThat(Ambient.REACH_OUTSIDE), OpensFiles.class),

    THE_CORE_NEVER_STARTS_THREADS(
            noClasses().that(Places.PURE).should().accessTargetWhere(Ambient.STARTS_A_THREAD), StartsThreads.class),

    NOBODY_BUT_A_SHELL_ASKS_THE_MACHINE_FOR_ZONE_LOCALE_OR_CHARSET(
            noClasses().that(Places.NO_SHELL).should().accessTargetWhere(Ambient.ASKS_THE_MACHINE),
            AsksTheMachine.class),

    PACKAGES_FORM_NO_CYCLE(slices().matching("goodterms.(**)").should().beFreeOfCycles(), Circle.class, Round.class),

    NAMES_COME_FROM_THE_DOMAIN(noClasses().should(ArchCondition.from(Names.TELL_A_LAYER)), ChargeService.class);

    final ArchRule rule;
    final List<Class<?>> offenders;

    HouseRule(ArchRule rule, Class<?>... offenders) {
        this.rule = rule;
        this.offenders = List.of(offenders);
    }
}
