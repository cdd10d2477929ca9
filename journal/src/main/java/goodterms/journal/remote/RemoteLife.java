package goodterms.journal.remote;

import goodterms.core.account.Account;
import goodterms.core.account.Command;
import goodterms.core.account.Event;
import goodterms.core.catalog.Company;
import goodterms.core.identity.Actor;
import goodterms.core.identity.Membership;
import goodterms.core.notice.Notice;
import goodterms.core.notice.NoticeKind;
import goodterms.core.reading.Ratings;
import goodterms.journal.json.AccountJson;
import goodterms.journal.json.EventJson;
import goodterms.journal.memory.Invariants;
import goodterms.journal.story.Customer;
import goodterms.journal.story.Foretold;
import goodterms.journal.story.Living;
import goodterms.journal.story.Neighbour;
import goodterms.journal.story.Refused;
import goodterms.journal.story.Story;
import goodterms.journal.story.Supposed;
import goodterms.terms.decision.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A story's life at a server: every event, notice, refusal, preview and line of its billing page comes from there; its
 * state is what the events make, and must be the one the server keeps.
 */
final class RemoteLife implements Living {

    private static final int PAGE = 500;

    private final Api api;
    private final Company company;
    /** Stands before every name this story leaves at the server, and never in what the story sees. */
    private final String prefix;

    private final String home;
    private final Said said;
    private final List<Event> journal = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final List<String> otherwise = new ArrayList<>();
    private Account account;
    private Instant now;
    private int letters;

    private RemoteLife(Api api, Company company, String prefix, Instant now) {
        this.api = api;
        this.company = company;
        this.prefix = prefix;
        this.home = "/accounts/" + prefix + Story.ACCOUNT;
        this.said = new Said(api);
        this.now = now;
        items(home + "/events")
                .forEach(entry -> entry.path("events").forEach(event -> journal.add(EventJson.read(here(event)))));
        read(items(home + "/notices"));
        this.account = Account.replay(journal);
    }

    /** Opens the story's account, and before it those that were there. */
    static RemoteLife begin(Api api, String prefix, Story story, Company company) {
        List<Neighbour> others = story.others().stream()
                .sorted(Comparator.comparing(Neighbour::at))
                .toList();
        Instant first = Stream.concat(others.stream().map(Neighbour::at), Stream.of(story.begins()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        ObjectNode clock = JsonNodeFactory.instance
                .objectNode()
                .put("id", prefix + "clock")
                .put("now", first.toString());
        api.send("POST", "/clocks", clock.toString());
        for (Neighbour other : others) {
            move(api, prefix, other.at());
            open(api, prefix, other.id().value(), other.customer());
            taken(api, "/accounts/" + prefix + other.id(), other.subscribe());
            taken(api, "/accounts/" + prefix + other.id(), new Command.ReportSignals(other.signals()));
        }
        move(api, prefix, story.begins());
        open(api, prefix, Story.ACCOUNT, story.customer());
        for (String member : story.customer().members()) {
            Actor owner = Actor.customer(story.customer().owner());
            taken(api, "/accounts/" + prefix + Story.ACCOUNT, new Command.AddPerson(owner, member, Membership.MEMBER));
        }
        return new RemoteLife(api, company, prefix, story.begins());
    }

    private static void open(Api api, String prefix, String id, Customer customer) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("id", prefix + id)
                .put("owner", customer.owner())
                .put("zone", customer.zone().getId())
                .put("country", customer.country())
                .put("consumer", customer.consumer())
                .put("currency", customer.currency().getCode())
                .put("clock", prefix + "clock");
        customer.name().ifPresent(name -> body.put("company-name", name));
        api.send("POST", "/accounts", body.toString());
    }

    private static void taken(Api api, String home, Command command) {
        Address.Sent sent = Address.of(command);
        Api.Reply reply = api.send(sent.method(), home + "/" + sent.path(), sent.body());
        if (reply.refused()) {
            throw new IllegalStateException(command.name() + " can't be there before the story: "
                    + refused(reply.body()).sentence());
        }
    }

    private static void move(Api api, String prefix, Instant moment) {
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("to", moment.toString())
                .toString();
        while (!api.send("PUT", "/clocks/" + prefix + "clock/now", body)
                .body()
                .path("arrived")
                .booleanValue(true)) {
            // It goes on where it stopped.
        }
    }

    /** Reads what has happened. */
    private void refresh() {
        List<Event> events = new ArrayList<>();
        items(home + "/events")
                .forEach(entry -> entry.path("events").forEach(event -> events.add(EventJson.read(here(event)))));
        happened(events.subList(journal.size(), events.size()));
    }

    private void happened(List<Event> events) {
        if (!events.isEmpty()) {
            journal.addAll(events);
            account = Account.replay(journal);
            read(items(home + "/notices"));
        }
    }

    private Event event(JsonNode json) {
        return EventJson.read(here(json));
    }

    /** What was written since. A letter that was erased before it could be read is lost to a story as to everybody. */
    private void read(List<JsonNode> sent) {
        for (JsonNode item : sent.subList(letters, sent.size())) {
            if (item.has("letter")) {
                notices.add(notice(item.path("letter")));
            }
        }
        letters = sent.size();
    }

    private List<JsonNode> items(String path) {
        List<JsonNode> items = new ArrayList<>();
        String from = path + "?limit=" + PAGE;
        Optional<String> next = Optional.of(from);
        while (next.isPresent()) {
            JsonNode page = api.get(next.get()).body();
            page.path("items").forEach(items::add);
            next = page.path("next").stringValueOpt().map(cursor -> from + "&cursor=" + cursor);
        }
        return items;
    }

    /** A tree as the story sees it. */
    private String here(JsonNode json) {
        return here(json.toString());
    }

    private String here(String text) {
        return text.replace(prefix, "");
    }

    private Notice notice(JsonNode letter) {
        return new Notice(
                letter.path("key").stringValue(""),
                letter.path("about").stringValue(""),
                NoticeKind.valueOf(letter.path("kind").stringValue("").toUpperCase(Locale.ROOT)),
                texts(letter.path("to")),
                here(letter.path("subject").stringValue("")),
                texts(letter.path("sentences")));
    }

    private List<String> texts(JsonNode array) {
        return array.valueStream().map(each -> here(each.stringValue(""))).toList();
    }

    private static Refused refused(JsonNode problem) {
        return new Refused(
                problem.path("type").stringValue("").replaceFirst(".*/", ""),
                problem.path("detail").stringValue(""),
                problem.path("remedy").stringValue(""));
    }

    @Override
    public Company company() {
        return company;
    }

    @Override
    public Account account() {
        return account;
    }

    @Override
    public List<Event> journal() {
        return List.copyOf(journal);
    }

    @Override
    public List<Notice> notices() {
        return List.copyOf(notices);
    }

    @Override
    public List<String> overview() {
        return api.get(home + "/overview")
                .body()
                .path("sections")
                .valueStream()
                .flatMap(section -> texts(section.path("lines")).stream())
                .toList();
    }

    @Override
    public Ratings ratings() {
        return said.since();
    }

    @Override
    public void moveTo(Instant moment) {
        if (!moment.equals(now)) {
            move(api, prefix, moment);
            now = moment;
            refresh();
        }
    }

    @Override
    public Optional<Refused> give(Command command) {
        Address.Sent sent = Address.of(command);
        Api.Reply reply = api.send(sent.method(), home + "/" + sent.path(), sent.body());
        if (reply.refused()) {
            return Optional.of(refused(reply.body()));
        }
        // As it is told now: after an erasure nobody can read it any more.
        happened(reply.body().path("events").valueStream().map(this::event).toList());
        return Optional.empty();
    }

    @Override
    public Foretold preview(Command command) {
        Address.Sent sent = Address.of(command).preview();
        JsonNode body =
                api.send(sent.method(), home + "/" + sent.path(), sent.body()).body();
        List<Event> events = body.path("events").valueStream().map(this::event).toList();
        Optional<Refused> refusal = body.has("refusal") ? Optional.of(refused(body.path("refusal"))) : Optional.empty();
        return new Foretold(refusal, events, texts(body.path("sentences")));
    }

    @Override
    public Decision decide(Supposed supposed, Instant at) {
        Decision decision = supposed.decided(company, at);
        Supposing.otherwise(api, company, supposed, decision, at).ifPresent(otherwise::add);
        return decision;
    }

    @Override
    public void rate(String page, String place, boolean helpful) {
        said.rate(page, place, helpful);
    }

    @Override
    public List<String> broken() {
        List<String> broken = new ArrayList<>(otherwise);
        broken.addAll(new Invariants(company).after(journal, account));
        Account kept = AccountJson.read(here(api.get(home).body().path("state")));
        if (!kept.equals(account)) {
            broken.add("the server keeps another state than its journal gives");
        }
        return broken;
    }
}
