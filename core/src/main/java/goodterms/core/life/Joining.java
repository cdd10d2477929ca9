package goodterms.core.life;

import goodterms.core.account.AskerRefusal;
import goodterms.core.account.Command;
import goodterms.core.account.Outcome;
import goodterms.core.account.People;
import goodterms.core.account.PeopleEvent.NoticesChosen;
import goodterms.core.account.PeopleEvent.OwnersAsked;
import goodterms.core.account.PeopleEvent.PersonAdded;
import goodterms.core.account.PeopleEvent.PersonRemoved;
import goodterms.core.identity.MailAddress;
import goodterms.core.identity.Membership;
import goodterms.core.identity.Requester;
import goodterms.core.notice.NoticeKind;
import java.util.List;

/** Who comes to an account and who leaves it. */
final class Joining {

    /** All that somebody who asks for the owners is told, whether there is such an account or not. */
    static final String ANSWER =
            "If there is such an account, its owners have been written to. Whether they answer is up to them.";

    private Joining() {}

    /** Writes to the owners; somebody who asks too often is answered in the same words, and nothing happens. */
    static Outcome askForOwner(Unfolding life, Command.AskForOwner command) {
        People people = life.account().people();
        return people.mayEnquire(command.by().name(), life.now())
                ? life.then(new OwnersAsked(life.now(), command.by(), List.copyOf(people.owners())))
                        .accepted()
                : life.accepted();
    }

    static Outcome add(Unfolding life, Command.AddPerson command) {
        People people = life.account().people();
        if (people.requester(command.by()) != Requester.OWNER) {
            return Unfolding.refused(new AskerRefusal.NotAnOwner(command.by().name()));
        }
        String address = MailAddress.plain(command.email());
        boolean already = command.membership() == Membership.OWNER
                ? people.owners().contains(address)
                : people.members().contains(address);
        if (already) {
            return Unfolding.refused(new AskerRefusal.AlreadyOnAccount(command.email()));
        }
        if (isLastOwner(people, command.email())) {
            return Unfolding.refused(new AskerRefusal.LastOwner(command.email()));
        }
        return life.then(new PersonAdded(life.now(), command.email(), command.membership(), command.by()))
                .accepted();
    }

    static Outcome remove(Unfolding life, Command.RemovePerson command) {
        People people = life.account().people();
        boolean leaves = MailAddress.same(command.by().name(), command.email()) && people.knows(command.email());
        if (!leaves && people.requester(command.by()) != Requester.OWNER) {
            return Unfolding.refused(new AskerRefusal.NotAnOwner(command.by().name()));
        }
        if (!people.knows(command.email())) {
            return Unfolding.refused(new AskerRefusal.NotOnAccount(command.email()));
        }
        if (isLastOwner(people, command.email())) {
            return Unfolding.refused(new AskerRefusal.LastOwner(command.email()));
        }
        return life.then(new PersonRemoved(life.now(), command.email(), command.by()))
                .accepted();
    }

    static Outcome notices(Unfolding life, Command.SetNotices command) {
        String email = command.by().name();
        if (command.by().isStaff() || !life.account().people().knows(email)) {
            return Unfolding.refused(new AskerRefusal.NotOnAccount(email));
        }
        if (command.off().stream().anyMatch(NoticeKind::always)) {
            return Unfolding.refused(new AskerRefusal.BillingAlwaysTold());
        }
        List<NoticeKind> off = command.off().stream().distinct().sorted().toList();
        return life.then(new NoticesChosen(life.now(), email, off, command.by()))
                .accepted();
    }

    private static boolean isLastOwner(People people, String email) {
        return people.owners().contains(MailAddress.plain(email))
                && people.owners().size() == 1;
    }
}
