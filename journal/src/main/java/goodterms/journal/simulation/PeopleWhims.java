package goodterms.journal.simulation;

import goodterms.core.account.Command;
import goodterms.core.identity.Membership;
import java.util.List;

/** Who comes and goes. */
final class PeopleWhims {

    static final List<Whim> ALL = List.of(
            Whim.of(
                    Command.AddPerson.class,
                    2,
                    it -> new Command.AddPerson(
                            it.asker(), it.email(), it.chance().word(Membership.class))),
            Whim.of(Command.RemovePerson.class, 1, it -> new Command.RemovePerson(it.asker(), it.email())),
            Whim.of(Command.AskForOwner.class, 1, it -> new Command.AskForOwner(it.anybody())),
            Whim.of(Command.AnnounceTerms.class, 1, _ -> new Command.AnnounceTerms()),
            Whim.of(Command.AcceptTerms.class, 1, it -> new Command.AcceptTerms(it.asker())));

    private PeopleWhims() {}
}
