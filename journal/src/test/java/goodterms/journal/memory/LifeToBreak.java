package goodterms.journal.memory;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Account;
import goodterms.core.account.CaseCommand;
import goodterms.core.account.Channel;
import goodterms.core.account.Command;
import goodterms.core.account.Context;
import goodterms.core.account.Event;
import goodterms.core.account.InvoiceEvent;
import goodterms.core.account.PeopleEvent.AccountOpened;
import goodterms.core.calendar.Interval;
import goodterms.core.cases.RefundReason;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import goodterms.core.invoice.CreditNoteId;
import goodterms.core.invoice.CreditReason;
import goodterms.core.invoice.InvoiceId;
import goodterms.core.invoice.InvoiceLine;
import goodterms.core.life.Life;
import goodterms.core.payment.PaymentKind;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.journal.Example;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** A paid month, cancelled late and refunded, and the means to break it. */
abstract class LifeToBreak {

    static final Instant START = Instant.parse("2026-01-31T12:00:00Z");
    static final Actor ANA = Actor.customer("ana@example.com");

    final LivedAccount life = new LivedAccount(Example.company(), opened());

    final List<Event> events;

    LifeToBreak() {
        give(new Command.Subscribe(ANA, "pro", Interval.MONTH, SimulatedProcessor.card("visa"), true));
        give(new Command.Cancel(ANA, Channel.PORTAL, false, Optional.empty(), Optional.empty()));
        give(new CaseCommand.RequestRefund(
                ANA, Channel.PORTAL, Optional.empty(), PaymentKind.SUBSCRIPTION, RefundReason.CANCELLED_LATE));
        events = new ArrayList<>(life.journal());
    }

    private static AccountOpened opened() {
        return Life.open(
                new AccountId("a-1"),
                ANA.name(),
                Optional.empty(),
                ZoneId.of("UTC"),
                "US",
                false,
                new Context(START, Example.company()));
    }

    private void give(Command command) {
        assertThat(life.give(command)).isEmpty();
    }

    /** What is broken after these events, and the account that they make. */
    List<String> broken() {
        return broken(Account.replay(events));
    }

    List<String> broken(Account account) {
        return new Invariants(Example.company()).after(events, account);
    }

    <E extends Event> E first(Class<E> type) {
        return events.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    static InvoiceEvent.InvoiceIssued invoice(
            InvoiceEvent.InvoiceIssued it, int number, List<InvoiceLine> lines, Money tax, Money credit, Money due) {
        return new InvoiceEvent.InvoiceIssued(
                it.at(),
                new InvoiceId(number),
                it.contract(),
                lines,
                it.taxRate(),
                tax,
                it.total(),
                credit,
                due,
                it.period(),
                false,
                it.terms(),
                it.billTo());
    }

    InvoiceEvent.CreditNoteIssued note(int invoice, String net, String tax, String total) {
        return note(invoice, net, tax, total, CreditReason.CREDIT);
    }

    InvoiceEvent.CreditNoteIssued note(int invoice, String net, String tax, String total, CreditReason reason) {
        return new InvoiceEvent.CreditNoteIssued(
                START,
                new CreditNoteId(9),
                new InvoiceId(invoice),
                Money.parse(net),
                Money.parse(tax),
                Money.parse(total),
                reason,
                Optional.empty());
    }
}
