package goodterms.core.account;

import goodterms.core.account.PeopleEvent.AccountOpened;
import goodterms.core.account.PeopleEvent.OwnersAsked;
import goodterms.core.account.PeopleEvent.PersonAdded;
import goodterms.core.account.PeopleEvent.PersonRemoved;
import goodterms.core.account.PeopleEvent.RepeatTrialMarked;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import goodterms.core.identity.Link;
import goodterms.core.identity.MailAddress;
import goodterms.core.identity.Membership;
import goodterms.core.identity.Personal;
import goodterms.core.identity.Requester;
import goodterms.core.identity.Trace;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Who an account belongs to, by mail address in its {@link MailAddress plain} form: owners decide, members take part.
 *
 * @param trace the signs they left of who they are
 * @param enquiries who asked for the owners within the last day, the latest last
 */
public record People(
        @Personal NavigableSet<String> owners,
        @Personal NavigableSet<String> members,
        List<Enquiry> enquiries,
        Trace trace) {

    /** Nobody is known any more. */
    static final People NOBODY = new People(new TreeSet<>(), new TreeSet<>(), List.of(), Trace.NONE);

    /** How many of them may ask for the owners within a day. */
    private static final int ENQUIRIES_A_DAY = 5;

    /** Somebody asked who the owners are. */
    public record Enquiry(@Personal String by, Instant at) {

        private boolean recent(Instant now) {
            return now.isBefore(at.plus(Duration.ofDays(1)));
        }
    }

    public People {
        enquiries = List.copyOf(enquiries);
        owners = plain(owners);
        members = plain(members);
    }

    private static NavigableSet<String> plain(Collection<String> addresses) {
        NavigableSet<String> plain = new TreeSet<>();
        addresses.forEach(address -> plain.add(MailAddress.plain(address)));
        return Collections.unmodifiableNavigableSet(plain);
    }

    /** One owner alone. */
    public static People of(String owner) {
        return new People(new TreeSet<>(Set.of(owner)), new TreeSet<>(), List.of(), Trace.NONE);
    }

    /** What somebody is to the account. */
    public Requester requester(Actor actor) {
        if (actor.isStaff()) {
            return Requester.COMPANY;
        }
        String address = MailAddress.plain(actor.name());
        if (owners.contains(address)) {
            return Requester.OWNER;
        }
        return members.contains(address) ? Requester.MEMBER : Requester.STRANGER;
    }

    /** Whether the address is that of somebody on the account. */
    public boolean knows(String email) {
        String address = MailAddress.plain(email);
        return owners.contains(address) || members.contains(address);
    }

    /** Whether the owners are written to because that person asks for them now: once a day each, and five times in all. */
    public boolean mayEnquire(String by, Instant now) {
        List<Enquiry> recent =
                enquiries.stream().filter(each -> each.recent(now)).toList();
        return recent.size() < ENQUIRIES_A_DAY && recent.stream().noneMatch(each -> MailAddress.same(each.by(), by));
    }

    People after(PeopleEvent event) {
        return switch (event) {
            case AccountOpened it -> of(it.owner());
            case PersonAdded it -> without(it.email()).with(it.email(), it.membership());
            case PersonRemoved it -> without(it.email());
            case OwnersAsked it -> enquired(new Enquiry(it.by().name(), it.at()));
            case PeopleEvent.SignalsRecorded it -> with(trace.seeing(it.signals()));
            case PeopleEvent.RepeatTrialSuspected it -> with(trace.linkedWith(others(it.links())));
            case RepeatTrialMarked _, PeopleEvent.NoticesChosen _ -> this;
        };
    }

    private People with(Trace other) {
        return new People(owners, members, enquiries, other);
    }

    private static List<AccountId> others(List<Link> links) {
        return links.stream()
                .flatMap(link -> Stream.of(link.one(), link.other()))
                .distinct()
                .toList();
    }

    private People with(String email, Membership membership) {
        NavigableSet<String> more = new TreeSet<>(membership == Membership.OWNER ? owners : members);
        more.add(email);
        return membership == Membership.OWNER
                ? new People(more, members, enquiries, trace)
                : new People(owners, more, enquiries, trace);
    }

    private People without(String email) {
        NavigableSet<String> fewerOwners = new TreeSet<>(owners);
        NavigableSet<String> fewerMembers = new TreeSet<>(members);
        fewerOwners.remove(MailAddress.plain(email));
        fewerMembers.remove(MailAddress.plain(email));
        return new People(fewerOwners, fewerMembers, enquiries, trace);
    }

    private People enquired(Enquiry latest) {
        Stream<Enquiry> recent = enquiries.stream().filter(each -> each.recent(latest.at()));
        return new People(
                owners, members, Stream.concat(recent, Stream.of(latest)).toList(), trace);
    }
}
