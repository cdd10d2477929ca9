package goodterms.journal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goodterms.core.account.Account;
import goodterms.core.account.Event;
import goodterms.core.account.PeopleEvent.AccountOpened;
import goodterms.core.account.RetentionEvent.PeopleForgotten;
import goodterms.core.cases.Evidence;
import goodterms.core.identity.Actor;
import goodterms.core.identity.Personal;
import goodterms.core.payment.Card;
import goodterms.journal.rehearsal.Rehearsal;
import goodterms.journal.story.Moment;
import goodterms.journal.story.Told;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever the stories of the companies write down, under a key and without it. */
class SealingTest {

    private static final Sealing SEALED = Sealing.under(key(1));
    private static final Sealing ERASED = Sealing.destroyed();

    /** The journal of each story. */
    private static List<List<Event>> journals = List.of();

    private static AccountKey key(int with) {
        byte[] bytes = new byte[AccountKey.BYTES];
        Arrays.fill(bytes, (byte) with);
        return AccountKey.of(bytes);
    }

    @BeforeAll
    static void live_the_stories() throws IOException {
        Rehearsal all = Rehearsal.of(Path.of("../companies"), story -> true, new Rehearsal.Audience() {
            @Override
            public void reading(Path company) {}

            @Override
            public void heard(Told told) {}
        });
        journals = all.told().stream().map(SealingTest::journal).toList();
        assertThat(journals).hasSizeGreaterThan(100);
    }

    private static List<Event> journal(Told told) {
        return told.timeline().stream().flatMap(SealingTest::happened).toList();
    }

    private static Stream<Event> happened(Moment moment) {
        boolean previewed =
                moment.did().filter(did -> did.startsWith("preview ")).isPresent();
        return previewed ? moment.passed().stream() : Stream.concat(moment.passed().stream(), moment.events().stream());
    }

    @Test
    void under_the_key_every_event_reads_as_it_was_written() {
        for (Event event : journals.stream().flatMap(List::stream).toList()) {
            assertThat(SEALED.read(SEALED.write(event))).isEqualTo(event);
        }
    }

    @Test
    void nothing_personal_can_be_found_in_what_is_written() {
        for (List<Event> journal : journals) {
            String written =
                    String.join("\n", journal.stream().map(SEALED::write).toList());
            Set<String> personal = new TreeSet<>();
            journal.forEach(event -> collect(event, personal));
            // A reason of four letters may well be written elsewhere, too.
            personal.removeIf(text -> text.length() < 5);
            assertThat(personal).isNotEmpty();
            assertThat(personal).allSatisfy(text -> assertThat(written).doesNotContain(text));
            assertThat(written).doesNotContain("@example.com");
        }
    }

    @Test
    void nothing_personal_can_be_found_in_any_state_that_is_written_and_it_reads_as_it_was() {
        for (List<Event> journal : journals) {
            Set<String> personal = new TreeSet<>();
            Account account = Account.of((AccountOpened) journal.getFirst());
            for (Event event : journal) {
                account = account.after(event);
                collect(event, personal);
                personal.removeIf(text -> text.length() < 5);
                String written = SEALED.write(account);
                assertThat(SEALED.readAccount(written)).isEqualTo(account);
                assertThat(personal).allSatisfy(text -> assertThat(written).doesNotContain(text));
            }
        }
    }

    @Test
    void with_the_key_destroyed_the_account_lives_the_same_life_with_the_same_money() {
        for (List<Event> journal : journals) {
            Account known = Account.replay(journal);
            Account unknown = Account.replay(
                    journal.stream().map(SEALED::write).map(ERASED::read).toList());
            assertThat(unknown.billing())
                    .usingRecursiveComparison()
                    .ignoringFields("card", "deal")
                    .isEqualTo(known.billing());
            // A scheduled change says by whom.
            assertThat(unknown.subscription()).hasSameClassAs(known.subscription());
            assertThat(unknown.standing()).isEqualTo(known.standing());
            assertThat(unknown.content()).isEqualTo(known.content());
            assertThat(unknown.nextDue()).isEqualTo(known.nextDue());
            assertThat(unknown.people().owners())
                    .hasSameSizeAs(known.people().owners())
                    .allMatch(name -> name.startsWith("erased-"));
        }
    }

    @Test
    void an_account_that_was_forgotten_is_the_same_with_and_without_its_key() {
        List<List<Event>> forgotten = journals.stream()
                .filter(journal -> journal.stream().anyMatch(PeopleForgotten.class::isInstance))
                .toList();
        assertThat(forgotten).isNotEmpty();
        for (List<Event> journal : forgotten) {
            assertThat(Account.replay(journal.stream()
                            .map(SEALED::write)
                            .map(ERASED::read)
                            .toList()))
                    .isEqualTo(Account.replay(journal));
        }
    }

    @Test
    void another_key_and_a_changed_text_are_refused() {
        String line = SEALED.write(journals.getFirst().getFirst());
        assertThatThrownBy(() -> Sealing.under(key(2)).read(line))
                .isInstanceOf(UnreadableJson.class)
                .hasMessageContaining("sealed under another key");
        assertThatThrownBy(() -> SEALED.read(line.replaceFirst("sealed:1:..", "sealed:1:__")))
                .isInstanceOf(UnreadableJson.class);
        assertThatThrownBy(() -> ERASED.write(journals.getFirst().getFirst()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the account's key is destroyed");
    }

    @Test
    void an_account_goes_on_under_another_key_that_opens_nothing_of_before() {
        Sealing next = Sealing.under(key(2), 2);
        String before = SEALED.write("ana@example.com");
        assertThat(next.readText(before)).startsWith("erased-").isEqualTo(ERASED.readText(before));
        assertThat(next.readText(next.write("ben@example.com"))).isEqualTo("ben@example.com");
    }

    @Test
    void staff_are_named_for_what_they_did_and_customers_are_not() {
        String written = String.join(
                "\n",
                journals.stream()
                        .flatMap(List::stream)
                        .filter(event -> event.name().equals("end-announced"))
                        .map(SEALED::write)
                        .toList());
        assertThat(written).contains("\"role\":\"support lead\"", "\"name\":\"support lead\"");
    }

    /** Reasons and addresses are always personal, wherever a new event brings them. */
    @Test
    void every_reason_and_every_address_of_an_event_is_marked_as_personal() {
        Set<String> unmarked = new TreeSet<>();
        Set<Class<?>> seen = new HashSet<>();
        EventTypes.all().values().forEach(type -> look(type, seen, unmarked));
        assertThat(unmarked).isEmpty();
    }

    private static final Set<String> TELLING = Set.of(
            "because", "customer", "email", "owner", "owners", "companyName", "address", "link", "words", "text");

    private static void look(Class<?> type, Set<Class<?>> seen, Set<String> unmarked) {
        if (!type.isRecord() || !seen.add(type) || type.getPackageName().startsWith("goodterms.core.catalog")) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> held = held(component.getGenericType());
            if (held == String.class
                    && TELLING.contains(component.getName())
                    && !component.isAnnotationPresent(Personal.class)) {
                unmarked.add(type.getSimpleName() + "." + component.getName());
            }
            look(held, seen, unmarked);
        }
    }

    private static Class<?> held(Type type) {
        return type instanceof ParameterizedType of ? held(of.getActualTypeArguments()[0]) : (Class<?>) type;
    }

    /** Every text of a value that is marked as personal; those of a card are short and stand elsewhere, too. */
    private static void collect(Object value, Set<String> into) {
        switch (value) {
            case Optional<?> it -> it.ifPresent(held -> collect(held, into));
            case List<?> it -> it.forEach(each -> collect(each, into));
            case Actor it when it.isStaff() -> {}
            case Card _ -> {}
            // What the account itself knows, said in the words that pages use, too.
            case Evidence it when it.by().isEmpty() -> {}
            case Record it ->
                Arrays.stream(it.getClass().getRecordComponents()).forEach(component -> {
                    Object held = get(component, it);
                    if (component.isAnnotationPresent(Personal.class)) {
                        texts(held, into);
                    } else {
                        collect(held, into);
                    }
                });
            default -> {}
        }
    }

    private static void texts(Object value, Set<String> into) {
        switch (value) {
            case Optional<?> it -> it.ifPresent(held -> texts(held, into));
            case List<?> it -> it.forEach(each -> texts(each, into));
            default -> into.add(value.toString());
        }
    }

    private static Object get(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}
