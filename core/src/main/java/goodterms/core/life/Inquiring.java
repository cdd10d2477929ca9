package goodterms.core.life;

import goodterms.core.account.AskerRefusal;
import goodterms.core.account.CaseCommand;
import goodterms.core.account.CaseRefusal;
import goodterms.core.account.Command;
import goodterms.core.account.DeskEvent.InquiryOpened;
import goodterms.core.account.DeskEvent.MessageAdded;
import goodterms.core.account.DeskEvent.RequestWithdrawn;
import goodterms.core.account.MoneyRefusal;
import goodterms.core.account.Outcome;
import goodterms.core.account.People;
import goodterms.core.account.Refusal;
import goodterms.core.account.UseEvent.SupportContacted;
import goodterms.core.cases.CaseId;
import goodterms.core.cases.Inquiry;
import goodterms.core.identity.Actor;
import goodterms.core.identity.MailAddress;
import goodterms.core.identity.Requester;
import java.util.Optional;

/** What customers write to support. */
final class Inquiring {

    private Inquiring() {}

    static Outcome contact(Unfolding life, Command.ContactSupport command) {
        Optional<Refusal> refusal = command.text()
                .flatMap(text -> unreadable(text).or(() -> unnamed(command)))
                .or(() -> pretends(life, command));
        if (refusal.isPresent()) {
            return Unfolding.refused(refusal.get());
        }
        Actor writer = command.customer().map(Actor::customer).orElse(command.by());
        life.then(new SupportContacted(life.now(), command.about(), writer));
        command.text().ifPresent(text -> ask(life, command, writer, text));
        return life.accepted();
    }

    /** Why a text can't be kept. */
    static Optional<Refusal> unreadable(String text) {
        if (text.isBlank()) {
            return Optional.of(new CaseRefusal.TextMissing());
        }
        return text.length() > Inquiry.LONGEST
                ? Optional.of(new CaseRefusal.TextTooLong(text.length()))
                : Optional.empty();
    }

    private static Optional<Refusal> unnamed(Command.ContactSupport command) {
        return command.by().isStaff() && command.customer().isEmpty()
                ? Optional.of(new CaseRefusal.CustomerNotNamed())
                : Optional.empty();
    }

    /** Only staff speak for others. */
    private static Optional<Refusal> pretends(Unfolding life, Command.ContactSupport command) {
        return command.customer().flatMap(_ -> Staff.required(life, command.by()));
    }

    /** A question, or more of one that still waits for its answer. */
    private static void ask(Unfolding life, Command.ContactSupport command, Actor writer, String text) {
        People people = life.account().people();
        boolean known = people.knows(writer.name());
        // People from outside share a question a topic: whoever they are, they can't make the account grow.
        Optional<CaseId> waiting = life.account().desk().inquiries().stream()
                .filter(it -> it.about() == command.about() && it.known() == known)
                .filter(it -> !known || MailAddress.same(it.customer(), writer.name()))
                .map(Inquiry::id)
                .findFirst();
        if (waiting.isPresent()) {
            life.then(new MessageAdded(life.now(), waiting.get(), command.by(), text));
            return;
        }
        CaseId id = life.account().desk().next();
        life.then(new InquiryOpened(life.now(), id, command.about(), writer.name(), command.by(), text));
        Replying.promise(life, id);
    }

    static Outcome withdraw(Unfolding life, CaseCommand.WithdrawRequest command) {
        Optional<Inquiry> asked = life.account().desk().inquiry(command.caseId());
        boolean own = asked.filter(
                        it -> MailAddress.same(it.customer(), command.by().name()))
                .isPresent();
        if (!own && life.account().people().requester(command.by()) != Requester.OWNER) {
            return Unfolding.refused(new AskerRefusal.NotAnOwner(command.by().name()));
        }
        if (!life.account().desk().waits(command.caseId())) {
            return Unfolding.refused(new MoneyRefusal.NoOpenCase(command.caseId()));
        }
        return life.then(new RequestWithdrawn(life.now(), command.caseId(), command.by()))
                .accepted();
    }
}
