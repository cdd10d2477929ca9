package goodterms.core.life;

import goodterms.core.account.CaseCommand;
import goodterms.core.account.CaseEvent.CaseSettled;
import goodterms.core.account.Desk;
import goodterms.core.account.DeskEvent.CaseAnswered;
import goodterms.core.account.DeskEvent.ReplyLimitMissed;
import goodterms.core.account.DeskEvent.ReplyPromised;
import goodterms.core.account.DeskEvent.ReplyTargetMissed;
import goodterms.core.account.Outcome;
import goodterms.core.account.Refusal;
import goodterms.core.calendar.BusinessHours;
import goodterms.core.cases.CaseId;
import goodterms.core.cases.Inquiry;
import goodterms.core.cases.ReplyClock;
import goodterms.core.usage.Topic;
import goodterms.terms.vocabulary.Setting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** By when people are answered, and what happens when they aren't. */
final class Replying {

    private Replying() {}

    /** Starts the clock of a request that a person must answer. */
    static void promise(Unfolding life, CaseId id) {
        Instant target = within(life, Setting.SUPPORT_REPLY_TARGET);
        Instant limit = within(life, Setting.SUPPORT_REPLY_LIMIT);
        life.then(new ReplyPromised(life.now(), id, target, limit.isBefore(target) ? target : limit));
    }

    private static Instant within(Unfolding life, Setting hours) {
        BusinessHours open = life.terms().supportHours().closedOn(life.company().holidays());
        return open.plus(life.now(), Duration.ofHours(life.terms().number(hours)));
    }

    /** Starts the clock of a request for money back that a person must answer: earlier, where it was asked before. */
    static void promiseRefund(Unfolding life, CaseId id) {
        Optional<ReplyClock> waited = settle(life, Topic.PAYMENT);
        if (life.account().desk().open(id).isEmpty()) {
            return;
        }
        if (waited.isPresent()) {
            life.then(new ReplyPromised(
                    life.now(), id, waited.get().target(), waited.get().limit()));
        } else {
            promise(life, id);
        }
    }

    /**
     * Settles the questions of people on the account that a step has answered.
     *
     * @return the clock of the one that waited longest
     */
    static Optional<ReplyClock> settle(Unfolding life, Topic about) {
        List<Inquiry> answered = life.account().desk().inquiries().stream()
                .filter(it -> it.known() && it.about() == about)
                .toList();
        answered.forEach(it -> life.then(new CaseSettled(life.now(), it.id())));
        return answered.stream().flatMap(it -> it.clock().stream()).findFirst();
    }

    /** A moment of a clock has passed without an answer. */
    static void missed(Unfolding life, CaseId id) {
        ReplyClock clock = life.account()
                .desk()
                .clocks()
                .filter(running -> running.id().equals(id))
                .map(Desk.Running::clock)
                .findFirst()
                .orElseThrow();
        life.then(
                switch (clock.missed()) {
                    case NOTHING -> new ReplyTargetMissed(life.now(), id);
                    case TARGET -> new ReplyLimitMissed(life.now(), id);
                    case LIMIT -> throw new IllegalStateException("nothing more is due for " + id);
                });
    }

    static Outcome answer(Unfolding life, CaseCommand.AnswerCase command) {
        Optional<Refusal> refusal =
                Staff.requiredFor(life, command.by(), command.caseId()).or(() -> Inquiring.unreadable(command.text()));
        return refusal.map(Unfolding::refused)
                .orElseGet(() -> life.then(new CaseAnswered(
                                life.now(),
                                command.caseId(),
                                life.account().desk().inquiry(command.caseId()).map(Inquiry::customer),
                                command.by(),
                                command.text()))
                        .accepted());
    }
}
