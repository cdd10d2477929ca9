package goodterms.journal.story;

import goodterms.core.account.CaseEvent.RefundDecided;
import goodterms.core.account.Event;
import goodterms.core.catalog.Company;
import goodterms.core.notice.Notice;
import goodterms.journal.memory.Redeciding;
import goodterms.terms.decision.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lives a story, step by step, until it ends or something else follows than must. */
public final class Telling {

    private final Story story;
    private final Living life;
    private final Expecting expecting;
    private final List<Moment> timeline = new ArrayList<>();
    private Optional<Decision> decision = Optional.empty();

    private Telling(Story story, Living life) {
        this.story = story;
        this.life = life;
        this.expecting = new Expecting(new Saying(story.customer().zone()));
    }

    /** The story, lived in memory at its company. */
    public static Told tell(Story story, Company company) {
        return tell(story, company, InMemory.STAGE);
    }

    /** The story, lived at its company, on that stage. */
    public static Told tell(Story story, Company company, Stage stage) {
        return new Telling(story, stage.begin(story, company)).told();
    }

    /** The notices that go out while a story is lived in memory at its company. */
    public static List<Notice> notices(Story story, Company company) {
        Telling telling = new Telling(story, InMemory.STAGE.begin(story, company));
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
            case Act.Do it -> looked(step, seen, passed, life.give(it.ask().command(life.account())));
            case Act.Preview it -> previewed(step, seen, life.preview(it.ask().command(life.account())));
            case Act.Rate it -> {
                life.rate(it.page(), it.place(), it.helpful());
                yield looked(step, seen, passed, Optional.empty());
            }
            case Act.Decide it -> decided(step, seen, it);
        };
    }

    private Optional<Failure> looked(Step step, int seen, int passed, Optional<Refused> refusal) {
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
                .or(() -> expecting.invariants(step, life.broken()));
    }

    private Optional<Failure> previewed(Step step, int seen, Foretold preview) {
        List<Event> journal = life.journal();
        timeline.add(new Moment(
                step.moment(),
                journal.subList(seen, journal.size()),
                Optional.of("preview " + step.act().text()),
                preview.refusal(),
                preview.events(),
                preview.sentences(),
                step.note()));
        return expecting
                .refusal(step, preview.refusal())
                .or(() -> expecting.events(step, preview.events()))
                .or(() -> expecting.words(step, preview.sentences()))
                .or(() -> expecting.state(step, life))
                .or(() -> expecting.shows(step, life));
    }

    private Optional<Failure> decided(Step step, int seen, Act.Decide asked) {
        Decision answer = life.decide(asked.supposed(), step.moment());
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
                .or(() -> expecting.shows(step, life))
                .or(() -> expecting.invariants(step, life.broken()));
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
