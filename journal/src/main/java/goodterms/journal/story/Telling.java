package goodterms.journal.story;

import goodterms.core.account.CaseEvent.RefundDecided;
import goodterms.core.account.Command;
import goodterms.core.account.Context;
import goodterms.core.account.Event;
import goodterms.core.account.Outcome;
import goodterms.core.account.Refusal;
import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import goodterms.core.identity.Membership;
import goodterms.core.life.Life;
import goodterms.core.life.Preview;
import goodterms.core.notice.Notice;
import goodterms.journal.memory.Invariants;
import goodterms.journal.memory.LivedAccount;
import goodterms.journal.memory.LivedCompany;
import goodterms.journal.memory.Redeciding;
import goodterms.terms.decision.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lives a story, step by step, until it ends or something else follows than must. */
public final class Telling {

    private final Story story;
    private final LivedAccount life;
    private final LivedCompany neighbours = new LivedCompany();
    private final Expecting expecting;
    private final List<Moment> timeline = new ArrayList<>();
    private Optional<Decision> decision = Optional.empty();

    private Telling(Story story, Company company) {
        this.story = story;
        Customer customer = story.customer();
        this.life = new LivedAccount(
                company,
                Life.open(
                        new AccountId("story"),
                        customer.owner(),
                        customer.name(),
                        customer.zone(),
                        customer.country(),
                        customer.consumer(),
                        customer.currency(),
                        new Context(story.steps().getFirst().moment(), company)));
        story.others().forEach(other -> neighbours.add(other.lived(company)));
        neighbours.add(life);
        this.expecting = new Expecting(new Saying(customer.zone()));
        for (String member : customer.members()) {
            life.give(new Command.AddPerson(Actor.customer(customer.owner()), member, Membership.MEMBER));
        }
    }

    /** The story, lived at its company. */
    public static Told tell(Story story, Company company) {
        return new Telling(story, company).told();
    }

    /** The notices that go out while a story is lived at its company. */
    public static List<Notice> notices(Story story, Company company) {
        Telling telling = new Telling(story, company);
        telling.told();
        return List.copyOf(telling.life.notices());
    }

    private Told told() {
        int seen = 0;
        int read = 0;
        for (Step step : story.steps()) {
            int unread = read;
            Optional<Failure> failure = live(step, seen)
                    .or(() -> expecting.notices(
                            step, life.notices().subList(unread, life.notices().size())));
            seen = life.journal().size();
            read = life.notices().size();
            if (failure.isPresent()) {
                return new Told(story, timeline, life.journal(), failure, decision());
            }
        }
        return new Told(story, timeline, life.journal(), Optional.empty(), Optional.empty());
    }

    /**
     * Lives one step.
     *
     * @param seen how many events the steps before have seen
     */
    private Optional<Failure> live(Step step, int seen) {
        life.moveTo(step.moment());
        int passed = life.journal().size();
        return switch (step.act()) {
            case Act.Nothing _ -> looked(step, seen, passed, Optional.empty());
            case Act.Do it -> looked(step, seen, passed, done(it));
            case Act.Preview it -> previewed(step, seen, life.preview(it.ask().command(life.account())));
            case Act.Rate it -> {
                life.rate(it.page(), it.place(), it.helpful());
                yield looked(step, seen, passed, Optional.empty());
            }
            case Act.Decide it -> decided(step, seen, it);
        };
    }

    /** Gives a command; what its company sees in several accounts together follows at once. */
    private Optional<Refusal> done(Act.Do act) {
        Optional<Refusal> refusal = life.give(act.ask().command(life.account()));
        neighbours.compare(life);
        return refusal;
    }

    private Optional<Failure> looked(Step step, int seen, int passed, Optional<Refusal> refusal) {
        List<Event> journal = life.journal();
        Optional<String> did = step.act() instanceof Act.Nothing
                ? Optional.empty()
                : Optional.of(step.act().text());
        timeline.add(new Moment(
                step.moment(),
                journal.subList(seen, passed),
                did,
                refusal,
                journal.subList(passed, journal.size()),
                List.of(),
                step.note()));
        return expecting
                .refusal(step, refusal)
                .or(() -> expecting.events(step, journal.subList(seen, journal.size())))
                .or(() -> expecting.state(step, life))
                .or(() -> expecting.shows(step, life))
                .or(() -> expecting.invariants(step, Invariants.broken(life)));
    }

    private Optional<Failure> previewed(Step step, int seen, Preview preview) {
        Outcome outcome = preview.outcome();
        List<Event> shown = outcome instanceof Outcome.Accepted it ? it.events() : List.of();
        Optional<Refusal> refusal =
                outcome instanceof Outcome.Refused it ? Optional.of(it.refusal()) : Optional.empty();
        List<Event> journal = life.journal();
        timeline.add(new Moment(
                step.moment(),
                journal.subList(seen, journal.size()),
                Optional.of("preview " + step.act().text()),
                refusal,
                shown,
                preview.sentences(),
                step.note()));
        return expecting
                .refusal(step, refusal)
                .or(() -> expecting.events(step, shown))
                .or(() -> expecting.words(step, preview.sentences()))
                .or(() -> expecting.state(step, life))
                .or(() -> expecting.shows(step, life));
    }

    private Optional<Failure> decided(Step step, int seen, Act.Decide asked) {
        Decision answer = life.company()
                .termsAt(step.moment())
                .rules(asked.facts().question())
                .orElseThrow(() -> new IllegalStateException("the reader found rules for " + asked.text()))
                .decide(asked.facts());
        decision = Optional.of(answer);
        List<Event> journal = life.journal();
        timeline.add(new Moment(
                step.moment(),
                journal.subList(seen, journal.size()),
                Optional.of("decide " + asked.text()),
                Optional.empty(),
                List.of(),
                List.of(),
                step.note()));
        return expecting
                .answers(asked, answer, life.company().currency().getCode())
                .or(() -> expecting.events(step, journal.subList(seen, journal.size())))
                .or(() -> expecting.state(step, life))
                .or(() -> expecting.shows(step, life));
    }

    /** The last decision of the page's, or else of the account's. */
    private Optional<Decision> decision() {
        return decision.or(() -> life.journal().reversed().stream()
                .filter(RefundDecided.class::isInstance)
                .map(RefundDecided.class::cast)
                .findFirst()
                .flatMap(decided -> Redeciding.again(decided, life.company())));
    }
}
