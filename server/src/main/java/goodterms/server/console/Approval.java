package goodterms.server.console;

import goodterms.server.company.Bundle;
import goodterms.server.signin.Scope;
import goodterms.server.signin.SignIn;
import goodterms.server.site.Visit;
import goodterms.terms.vocabulary.Setting;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Who may publish a draft, or several together, and what they have to confirm before they do. */
public final class Approval {

    private final SignIn signIn;

    Approval(SignIn signIn) {
        this.signIn = signIn;
    }

    /** What the one who looks may do next with a draft that has nothing to mend. */
    public enum Step {
        /** Nothing: they only look. */
        LOOK,
        /** Take it over to the version that was published meanwhile. */
        RENEW,
        /** Ask for it to be published. */
        PROPOSE,
        /** Wait for somebody else to publish it. */
        WAIT,
        /** Publish what somebody else wrote and proposed. */
        PUBLISH,
        /** Publish alone what they proposed themselves, because nobody else could. */
        PUBLISH_ALONE
    }

    /** What a draft still lacks before it is published. */
    enum Missing {
        /** Something is to be mended on it. */
        MENDED("findings", "There is something to mend first."),
        /** Nobody has proposed it. */
        PROPOSED("second-person-needed", "Propose it first. Nothing has been published."),
        /** Who is there wrote it or proposed it. */
        ANOTHER(
                "second-person-needed",
                "Another owner than those who wrote or proposed it must publish it. Nothing has been published."),
        /** That nobody else could publish it is not confirmed. */
        ALONE("second-person-needed", "Confirm that nobody else can look at it first."),
        /** That customers are told later than promised is not confirmed. */
        NOTICE("short-notice", "Confirm that customers are told later than your terms promise.");

        private final String code;
        private final String sentence;

        Missing(String code, String sentence) {
            this.code = code;
            this.sentence = sentence;
        }

        /** How the audit names it. */
        String code() {
            return code;
        }

        /** What who asked for it is told. */
        String sentence() {
            return sentence;
        }
    }

    /** What is missing for somebody to publish from that day what has nothing to mend, with what they have confirmed. */
    static Optional<Missing> missing(Visit visit, Step step, Optional<LocalDate> day) {
        return switch (step) {
            case PROPOSE -> Optional.of(Missing.PROPOSED);
            case LOOK, RENEW, WAIT -> Optional.of(Missing.ANOTHER);
            case PUBLISH_ALONE -> visit.form().chosen("alone", "yes") ? notice(visit, day) : Optional.of(Missing.ALONE);
            case PUBLISH -> notice(visit, day);
        };
    }

    private static Optional<Missing> notice(Visit visit, Optional<LocalDate> day) {
        return soon(visit, day).isPresent() && !visit.form().chosen("soon", "yes")
                ? Optional.of(Missing.NOTICE)
                : Optional.empty();
    }

    /** What somebody may do next with drafts that go together. */
    Step step(Connection connection, Visit visit, Bundle bundle, boolean outdated) throws SQLException {
        if (!visit.may(Scope.WRITE)) {
            return Step.LOOK;
        }
        if (outdated) {
            return Step.RENEW;
        }
        if (bundle.proposed().isEmpty()) {
            return Step.PROPOSE;
        }
        if (!visit.may(Scope.ADMIN)) {
            return Step.WAIT;
        }
        if (bundle.isAnothers(visit.actor().name())) {
            return Step.PUBLISH;
        }
        return isAlone(connection, visit) ? Step.PUBLISH_ALONE : Step.WAIT;
    }

    /** Whether nobody else who works for the company may publish. */
    private boolean isAlone(Connection connection, Visit visit) throws SQLException {
        return signIn.staff(connection, visit.company().id()).stream()
                .filter(staff -> staff.leftAt().isEmpty() && staff.mayAdminister())
                .allMatch(staff -> staff.email().equals(visit.actor().name()));
    }

    /** How many days ahead customers are to be told, if that day comes sooner. */
    static Optional<Long> soon(Visit visit, Optional<LocalDate> from) {
        return from.flatMap(day -> {
            Instant begins = day.atStartOfDay(visit.company().zone()).toInstant();
            long days = visit.company().termsAt(begins.minusSeconds(1)).number(Setting.TERMS_ANNOUNCE);
            LocalDate told = day.minusDays(days);
            return told.isAfter(DraftPages.today(visit)) ? Optional.empty() : Optional.of(days);
        });
    }
}
