package goodterms.core.account;

import goodterms.core.account.PeopleEvent.AccountOpened;
import goodterms.core.account.PeopleEvent.PersonAdded;
import goodterms.core.account.PeopleEvent.PersonRemoved;
import goodterms.core.account.PeopleEvent.RepeatTrialMarked;
import goodterms.core.identity.Actor;
import goodterms.core.identity.Membership;
import goodterms.core.identity.Requester;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Who an account belongs to, by mail address: owners decide, members take part. */
public record People(NavigableSet<String> owners, NavigableSet<String> members) {

    public People {
        owners = Collections.unmodifiableNavigableSet(new TreeSet<>(owners));
        members = Collections.unmodifiableNavigableSet(new TreeSet<>(members));
    }

    /** One owner alone. */
    public static People of(String owner) {
        return new People(new TreeSet<>(Set.of(owner)), new TreeSet<>());
    }

    /** What somebody is to the account. */
    public Requester requester(Actor actor) {
        if (actor.isStaff()) {
            return Requester.COMPANY;
        }
        if (owners.contains(actor.name())) {
            return Requester.OWNER;
        }
        return members.contains(actor.name()) ? Requester.MEMBER : Requester.STRANGER;
    }

    /** Whether the address is that of somebody on the account. */
    public boolean knows(String email) {
        return owners.contains(email) || members.contains(email);
    }

    People after(PeopleEvent event) {
        return switch (event) {
            case AccountOpened it -> of(it.owner());
            case PersonAdded it -> without(it.email()).with(it.email(), it.membership());
            case PersonRemoved it -> without(it.email());
            case RepeatTrialMarked _ -> this;
        };
    }

    private People with(String email, Membership membership) {
        NavigableSet<String> more = new TreeSet<>(membership == Membership.OWNER ? owners : members);
        more.add(email);
        return membership == Membership.OWNER ? new People(more, members) : new People(owners, more);
    }

    private People without(String email) {
        NavigableSet<String> fewerOwners = new TreeSet<>(owners);
        NavigableSet<String> fewerMembers = new TreeSet<>(members);
        fewerOwners.remove(email);
        fewerMembers.remove(email);
        return new People(fewerOwners, fewerMembers);
    }
}
