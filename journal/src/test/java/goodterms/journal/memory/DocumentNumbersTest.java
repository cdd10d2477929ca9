package goodterms.journal.memory;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Command;
import goodterms.core.account.Context;
import goodterms.core.account.InvoiceEvent.DocumentNumbered;
import goodterms.core.calendar.Interval;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import goodterms.core.invoice.Document;
import goodterms.core.invoice.InvoiceId;
import goodterms.core.life.Life;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.journal.Example;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentNumbersTest {

    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    private static final Actor ANA = Actor.customer("ana@example.com");

    private final DocumentNumbers numbers = new DocumentNumbers();

    private LivedAccount account(String id, Duration later) {
        LivedAccount account = new LivedAccount(
                Example.company(),
                Life.open(
                        new AccountId(id),
                        ANA.name(),
                        Optional.empty(),
                        ZoneId.of("UTC"),
                        "US",
                        false,
                        new Context(START.plus(later), Example.company())),
                numbers);
        account.give(new Command.Subscribe(ANA, "pro", Interval.MONTH, SimulatedProcessor.card("visa"), true));
        return account;
    }

    private static Stream<Long> given(LivedAccount account, Document.Kind kind) {
        return account.journal().stream()
                .filter(DocumentNumbered.class::isInstance)
                .map(DocumentNumbered.class::cast)
                .filter(it -> it.document().kind() == kind)
                .map(DocumentNumbered::number);
    }

    @Test
    void the_invoices_of_all_accounts_of_a_company_are_numbered_without_gaps() {
        List<LivedAccount> accounts = List.of(
                account("a", Duration.ZERO), account("b", Duration.ofDays(3)), account("c", Duration.ofDays(7)));
        for (int days = 10; days < 400; days += 10) {
            Instant now = START.plus(Duration.ofDays(days));
            accounts.forEach(account -> account.moveTo(now));
        }
        List<Long> all = accounts.stream()
                .flatMap(account -> given(account, Document.Kind.INVOICE))
                .sorted()
                .toList();
        assertThat(all).hasSizeGreaterThan(35);
        assertThat(all)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, all.size()).boxed().toList());
    }

    @Test
    void a_document_keeps_its_number_however_often_it_is_asked_for() {
        AccountId account = new AccountId("a");
        Document first = Document.of(new InvoiceId(1));
        assertThat(numbers.number(account, first)).isEqualTo(1);
        assertThat(numbers.number(account, Document.of(new InvoiceId(2)))).isEqualTo(2);
        assertThat(numbers.number(account, first)).isEqualTo(1);
        assertThat(numbers.number(new AccountId("b"), first)).isEqualTo(3);
    }
}
