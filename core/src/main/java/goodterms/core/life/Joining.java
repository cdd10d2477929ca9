package goodterms.core.life;

import goodterms.core.account.AskerRefusal;
import goodterms.core.account.Command;
import goodterms.core.account.Outcome;
import goodterms.core.account.People;
import goodterms.core.account.PeopleEvent.PersonAdded;
import goodterms.core.account.PeopleEvent.PersonRemoved;
import goodterms.core.identity.Membership;
import goodterms.core.identity.Requester;

/** Who comes to an account and who leaves it. */
final class Joining {

    private Joining() {}

    static Outcome add(Unfolding life, Command.AddPerson command) {
        People people = life.account().people();
        if (people.requester(command.by()) != Requester.OWNER) {
            return Unfolding.refused(new AskerRefusal.NotAnOwner(command.by().name()));
        }
        boolean already = command.membership() == Membership.OWNER
                ? people.owners().contains(command.email())
                : people.members().contains(command.email());
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
        boolean leaves = command.by().name().equals(command.email()) && people.knows(command.email());
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

    private static boolean isLastOwner(People people, String email) {
        return people.owners().contains(email) && people.owners().size() == 1;
    }
}
