package goodterms.journal.story;

import goodterms.core.account.Channel;
import goodterms.core.account.Command;
import goodterms.core.calendar.Interval;
import goodterms.core.identity.Actor;
import goodterms.core.identity.Membership;
import goodterms.core.notice.NoticeKind;
import goodterms.core.payment.Card;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.core.usage.Activity;
import goodterms.core.usage.UsageReport;
import goodterms.journal.notation.Moments;
import goodterms.journal.notation.Words;
import goodterms.terms.source.Fields;
import goodterms.terms.source.Spelling;
import goodterms.terms.source.Unreadable;
import goodterms.terms.source.Yaml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads commands as stories write them. */
final class CommandReader {

    static final List<String> CARDS = List.of(
            "visa",
            "mastercard",
            "declined",
            "expired",
            "insufficient-then-ok",
            "ok-then-declined",
            "refund-fails-then-ok",
            "refund-fails");

    private final Scene scene;
    private final Map<String, Function<Fields, Ask>> readers = new LinkedHashMap<>();

    CommandReader(Scene scene) {
        this.scene = scene;
        readers.put("subscribe", this::subscribe);
        readers.put("change-card", this::changeCard);
        readers.put("cancel", this::cancel);
        readers.put("withdraw-cancellation", it -> always(new Command.WithdrawCancellation(by(it))));
        readers.put("reactivate-trial", it -> always(new Command.ReactivateTrial(by(it))));
        new EndingCommands(scene).addTo(readers);
        new ChangeCommands(scene).addTo(readers);
        readers.put("record-activity", CommandReader::recordActivity);
        readers.put("record-usage", this::recordUsage);
        new CaseCommands(scene).addTo(readers);
        PaperReader papers = new PaperReader(scene, this::by);
        readers.put("change-billing-details", papers::details);
        readers.put("claim-coupon", it -> always(new Command.ClaimCoupon(by(it), it.text("coupon"))));
        readers.put("set-custom-price", papers::price);
        readers.put("void-invoice", papers::voiding);
        new ReversalCommands(scene).addTo(readers);
        readers.put("add-person", this::addPerson);
        readers.put("set-notices", this::setNotices);
        readers.put("accept-terms", it -> always(new Command.AcceptTerms(by(it))));
        readers.put("announce-terms", _ -> always(new Command.AnnounceTerms()));
        readers.put("remove-person", it -> always(new Command.RemovePerson(by(it), it.text("email"))));
    }

    /** The names of all commands. */
    List<String> names() {
        return List.copyOf(readers.keySet());
    }

    /** A command with its arguments. @throws Unreadable if there is none of that name, or it takes others */
    Ask read(Yaml.Scalar name, Yaml arguments) {
        Function<Fields, Ask> reader = readers.get(name.text());
        if (reader == null) {
            throw new Unreadable(
                    name.at(),
                    "unknown-command",
                    "the command " + name.text() + " is not known",
                    Spelling.remedy(name.text(), readers.keySet()));
        }
        Fields fields = Fields.of(arguments);
        Ask ask = reader.apply(fields);
        fields.nothingElse();
        return ask;
    }

    private static Ask always(Command command) {
        return account -> command;
    }

    private Ask subscribe(Fields it) {
        return always(new Command.Subscribe(
                by(it),
                it.text("plan"),
                it.find("interval")
                        .map(word -> Words.read(word, Interval.class))
                        .orElse(Interval.MONTH),
                it.find("card").map(CommandReader::card),
                !it.truth("trial", true)));
    }

    private Ask changeCard(Fields it) {
        return always(new Command.ChangeCard(by(it), card(it.take("card"))));
    }

    private static Card card(Yaml yaml) {
        String name = Words.oneOf(yaml, CARDS);
        return SimulatedProcessor.card(name).orElseThrow();
    }

    private Ask cancel(Fields it) {
        return always(new Command.Cancel(
                by(it), channel(it), it.truth("now", false), it.findText("company-name"), it.findText("email")));
    }

    private static Ask recordActivity(Fields it) {
        return always(new Command.RecordActivity(
                Words.read(it.take("activity"), Activity.class), it.truth("acknowledged", false)));
    }

    private Ask recordUsage(Fields it) {
        List<Yaml> several = it.list("reports");
        return always(new Command.RecordUsage(
                several.isEmpty()
                        ? List.of(report(it))
                        : several.stream()
                                .map(each -> whole(Fields.of(each), this::report))
                                .toList()));
    }

    private static <T> T whole(Fields fields, Function<Fields, T> reader) {
        T read = reader.apply(fields);
        fields.nothingElse();
        return read;
    }

    private UsageReport report(Fields it) {
        return new UsageReport(
                it.text("id"),
                it.text("meter"),
                quantity(it.take("quantity")),
                it.find("happened")
                        .map(moment -> Moments.read(moment, scene.customer().zone())));
    }

    private static long quantity(Yaml yaml) {
        String text = Fields.scalar(yaml).text();
        if (!text.matches("\\d{1,12}")) {
            throw Fields.wrong(yaml, "how many", "Write a whole number, such as 1200.");
        }
        return Long.parseLong(text);
    }

    private Ask addPerson(Fields it) {
        return always(
                new Command.AddPerson(by(it), it.text("email"), Words.read(it.take("membership"), Membership.class)));
    }

    private Ask setNotices(Fields it) {
        return always(new Command.SetNotices(
                by(it),
                it.list("off").stream()
                        .map(kind -> Words.read(kind, NoticeKind.class))
                        .toList()));
    }

    private Actor by(Fields it) {
        return it.find("by").map(scene::actor).orElse(scene.owner());
    }

    private static Channel channel(Fields it) {
        return it.find("channel").map(word -> Words.read(word, Channel.class)).orElse(Channel.PORTAL);
    }

    /** The number stated; none for {@code last}, and where the key is left out. */
    static Optional<Integer> number(Fields it, String key) {
        return it.find(key).flatMap(yaml -> {
            String text = Fields.scalar(yaml).text();
            if (text.equals("last")) {
                return Optional.empty();
            }
            if (!text.matches("[1-9]\\d{0,5}")) {
                throw Fields.wrong(yaml, "a number counted from 1", "Write a number, or last.");
            }
            return Optional.of(Integer.valueOf(text));
        });
    }
}
