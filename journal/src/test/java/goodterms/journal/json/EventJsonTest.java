package goodterms.journal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import goodterms.core.account.PaymentEvent.PaymentFailed;
import goodterms.core.invoice.InvoiceId;
import goodterms.core.payment.ChargeResult;
import goodterms.core.payment.PaymentId;
import goodterms.journal.Expected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class EventJsonTest {

    /** One file for each event and version, never edited once it is kept. */
    private static final Path SAMPLES = Path.of("src/test/resources/samples");

    private static final Path BAD = Path.of("src/test/resources/json/bad");

    /** What each sample of an old version is written as now: brought forward, event by event. */
    private static final Path FORWARD = Path.of("src/test/resources/samples/forward");

    @TestFactory
    Stream<DynamicTest> each_kept_sample_in_use_is_read_and_written_again_byte_for_byte() throws IOException {
        return files(SAMPLES, ".json")
                .filter(sample -> EventTypes.all().containsKey(type(sample)))
                .map(sample -> dynamicTest(type(sample), () -> {
                    String line = Files.readString(sample).stripTrailing();
                    assertThat(EventJson.write(EventJson.read(line))).isEqualTo(line);
                }));
    }

    @TestFactory
    Stream<DynamicTest> each_kept_sample_of_an_old_version_is_read_as_the_newest() {
        return EventTypes.older().stream()
                .map(old -> dynamicTest(old, () -> {
                    Path sample = SAMPLES.resolve(old + ".json");
                    String now = EventJson.write(
                            EventJson.read(Files.readString(sample).stripTrailing()));
                    Expected.compare(FORWARD.resolve(old + ".json"), ".json", now + "\n");
                }));
    }

    @Test
    void there_is_a_sample_of_every_event_and_version() throws IOException {
        List<String> kept = files(SAMPLES, ".json").map(EventJsonTest::type).toList();
        assertThat(kept).containsExactlyInAnyOrderElementsOf(EventTypes.names().all());
    }

    /** The written name a sample is a sample of. */
    private static String type(Path sample) {
        return sample.getFileName().toString().replace(".json", "");
    }

    @TestFactory
    Stream<DynamicTest> each_bad_line_is_refused_with_its_exact_message() throws IOException {
        return files(BAD, ".json")
                .map(bad -> dynamicTest(bad.getFileName().toString(), () -> {
                    String line = Files.readString(bad).stripTrailing();
                    UnreadableJson fault = catchThrowableOfType(UnreadableJson.class, () -> EventJson.read(line));
                    assertThat(fault.getMessage() + "\n")
                            .isEqualTo(Files.readString(Path.of(bad.toString().replace(".json", ".txt"))));
                }));
    }

    @Test
    void money_keeps_its_decimals_and_what_is_absent_is_left_out() {
        PaymentFailed failed = new PaymentFailed(
                Instant.parse("2026-03-13T13:00:00Z"),
                new PaymentId(1),
                new InvoiceId(1),
                Money.parse("USD 49.00"),
                ChargeResult.INSUFFICIENT_FUNDS,
                Optional.empty());
        assertThat(EventJson.write(failed))
                .isEqualTo("{\"type\":\"payment-failed.1\",\"at\":\"2026-03-13T13:00:00Z\",\"payment\":1,\"invoice\":1,"
                        + "\"amount\":{\"amount\":\"49.00\",\"currency\":\"USD\"},\"reason\":\"insufficient-funds\"}");
        assertThat(EventJson.read(EventJson.write(failed))).isEqualTo(failed);
    }

    @Test
    void yen_have_no_decimals_and_dinars_three() {
        Form money = Scalars.FORMS.get(Money.class);
        for (Money amount : List.of(Money.ofMinor(CurrencyUnit.of("JPY"), 4900), Money.parse("KWD 4.900"))) {
            assertThat(money.read(money.write(amount, UnaryOperator.identity())))
                    .isEqualTo(amount);
        }
        assertThat(money.write(Money.parse("KWD 4.900"), UnaryOperator.identity())
                        .toString())
                .isEqualTo("{\"amount\":\"4.900\",\"currency\":\"KWD\"}");
    }

    @Test
    void a_type_that_is_never_written_is_refused_when_it_is_first_met() {
        assertThatThrownBy(() -> new Forms(java.util.Map.of()).of(Thread.class))
                .hasMessage("never written: class java.lang.Thread");
    }

    private static Stream<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
            assertThat(found).isNotEmpty();
            return found.stream();
        }
    }
}
