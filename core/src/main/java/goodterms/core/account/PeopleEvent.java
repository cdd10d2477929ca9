package goodterms.core.account;

import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import goodterms.core.identity.Link;
import goodterms.core.identity.Membership;
import goodterms.core.identity.Personal;
import goodterms.core.identity.RepeatTrial;
import goodterms.core.identity.Signal;
import goodterms.core.notice.NoticeKind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** What happened to the people of an account. */
public sealed interface PeopleEvent extends Event {

    /**
     * The first event of every account.
     *
     * @param companyName what the customer's company is called, if they said
     */
    record AccountOpened(
            Instant at,
            AccountId account,
            @Personal String owner,
            @Personal Optional<String> companyName,
            ZoneId zone,
            String country,
            boolean consumer,
            CurrencyUnit currency)
            implements PeopleEvent {}

    /** Somebody became an owner or a member; who was a member and becomes an owner is only that. */
    record PersonAdded(Instant at, @Personal String email, Membership membership, Actor by) implements PeopleEvent {}

    /** Somebody is neither owner nor member any more. */
    record PersonRemoved(Instant at, @Personal String email, Actor by) implements PeopleEvent {}

    /** Somebody asked who the owners are, and those who are now were written to. */
    record OwnersAsked(Instant at, Actor by, @Personal List<String> owners) implements PeopleEvent {

        public OwnersAsked {
            owners = List.copyOf(owners);
        }
    }

    /** Somebody chose what they don't want to be written about: exactly these kinds. */
    record NoticesChosen(Instant at, @Personal String email, List<NoticeKind> off, Actor by) implements PeopleEvent {

        public NoticesChosen {
            off = List.copyOf(off);
        }
    }

    /** Evidence came up, or a person found, that a trial repeats an earlier one under another name; or that it doesn't. */
    record RepeatTrialMarked(
            Instant at,
            RepeatTrial repeatTrial,
            Actor by,
            @Personal String because) implements PeopleEvent {}

    /** Signs of who the people of the account are, seen for the first time. */
    record SignalsRecorded(Instant at, List<Signal> signals) implements PeopleEvent {

        public SignalsRecorded {
            signals = List.copyOf(signals);
        }
    }

    /** The account shares signs with others that had a trial before: a person must look at it. */
    record RepeatTrialSuspected(Instant at, List<Link> links) implements PeopleEvent {

        public RepeatTrialSuspected {
            links = List.copyOf(links);
        }
    }
}
