package goodterms.journal.story;

import goodterms.core.account.Account;
import goodterms.core.account.Command;
import goodterms.core.account.Context;
import goodterms.core.account.Event;
import goodterms.core.account.Outcome;
import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import goodterms.core.identity.Membership;
import goodterms.core.life.Life;
import goodterms.core.life.Preview;
import goodterms.core.notice.Notice;
import goodterms.core.reading.Ratings;
import goodterms.journal.memory.Invariants;
import goodterms.journal.memory.LivedAccount;
import goodterms.journal.memory.LivedCompany;
import goodterms.terms.decision.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A story lived in memory, with the accounts beside it. */
public final class InMemory implements Living {

    /** Where stories are lived in memory. */
    public static final Stage STAGE = new Stage() {
        @Override
        public Living begin(Story story, Company company) {
            return new InMemory(story, company);
        }

        @Override
        public int atOnce() {
            return 1;
        }
    };

    private final LivedAccount life;
    private final LivedCompany neighbours = new LivedCompany();

    private InMemory(Story story, Company company) {
        Customer customer = story.customer();
        this.life = new LivedAccount(
                company,
                Life.open(
                        new AccountId(Story.ACCOUNT),
                        customer.owner(),
                        customer.name(),
                        customer.zone(),
                        customer.country(),
                        customer.consumer(),
                        customer.currency(),
                        new Context(story.begins(), company)));
        story.others().forEach(other -> neighbours.add(other.lived(company)));
        neighbours.add(life);
        for (String member : customer.members()) {
            life.give(new Command.AddPerson(Actor.customer(customer.owner()), member, Membership.MEMBER));
        }
    }

    @Override
    public Company company() {
        return life.company();
    }

    @Override
    public Account account() {
        return life.account();
    }

    @Override
    public List<Event> journal() {
        return life.journal();
    }

    @Override
    public List<Notice> notices() {
        return life.notices();
    }

    @Override
    public List<String> overview() {
        return life.overview().lines();
    }

    @Override
    public Ratings ratings() {
        return life.ratings();
    }

    @Override
    public void moveTo(Instant moment) {
        life.moveTo(moment);
    }

    /** What its company sees in several accounts together follows at once. */
    @Override
    public Optional<Refused> give(Command command) {
        Optional<Refused> refusal = life.give(command).map(Refused::of);
        neighbours.compare(life);
        return refusal;
    }

    @Override
    public Foretold preview(Command command) {
        Preview preview = life.preview(command);
        return switch (preview.outcome()) {
            case Outcome.Accepted it -> new Foretold(Optional.empty(), it.events(), preview.sentences());
            case Outcome.Refused it ->
                new Foretold(Optional.of(Refused.of(it.refusal())), List.of(), preview.sentences());
        };
    }

    @Override
    public Decision decide(Supposed supposed, Instant at) {
        return supposed.decided(company(), at);
    }

    @Override
    public void rate(String page, String place, boolean helpful) {
        life.rate(page, place, helpful);
    }

    @Override
    public List<String> broken() {
        return Invariants.broken(life);
    }
}
