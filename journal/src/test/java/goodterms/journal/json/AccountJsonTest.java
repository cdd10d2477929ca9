package goodterms.journal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goodterms.core.account.Account;
import goodterms.core.account.CaseCommand;
import goodterms.core.account.Channel;
import goodterms.core.account.Command;
import goodterms.core.account.Context;
import goodterms.core.calendar.Interval;
import goodterms.core.cases.RefundReason;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import goodterms.core.identity.Membership;
import goodterms.core.life.Life;
import goodterms.core.payment.PaymentKind;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.core.usage.Activity;
import goodterms.journal.Example;
import goodterms.journal.Expected;
import goodterms.journal.memory.LivedAccount;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountJsonTest {

    private static final Actor ANA = Actor.customer("ana@example.com");

    /** An account with a member, a payment, a refund, a case and a cancellation. */
    private static Account lived() {
        Instant start = Instant.parse("2026-03-01T09:00:00Z");
        LivedAccount life = new LivedAccount(
                Example.company(),
                Life.open(
                        new AccountId("a-1"),
                        ANA.name(),
                        Optional.of("Ana & Co"),
                        ZoneId.of("America/New_York"),
                        "US",
                        false,
                        new Context(start, Example.company())));
        life.give(new Command.AddPerson(ANA, "ben@example.com", Membership.MEMBER));
        life.give(new Command.Subscribe(ANA, "pro", Interval.MONTH, SimulatedProcessor.card("visa"), true));
        life.give(new Command.RecordActivity(Activity.TAG_INSTALLED, true));
        life.moveTo(Instant.parse("2026-04-01T20:00:00Z"));
        life.give(new Command.Cancel(ANA, Channel.PORTAL, false, Optional.empty(), Optional.empty()));
        life.give(new CaseCommand.RequestRefund(
                ANA, Channel.PORTAL, Optional.empty(), PaymentKind.SUBSCRIPTION, RefundReason.CANCELLED_LATE));
        return life.account();
    }

    @Test
    void the_kept_sample_of_the_state_is_written_byte_for_byte_and_read() throws IOException {
        Account account = lived();
        String line = AccountJson.write(account);
        assertThat(AccountJson.read(line)).isEqualTo(account);
        Expected.compare(Path.of("src/test/resources/samples/state/account.1.json"), ".json", line + "\n");
    }

    @Test
    void a_state_of_another_version_is_refused() {
        String line = AccountJson.write(lived());
        assertThatThrownBy(() -> AccountJson.read(line.replace("account.1", "account.9")))
                .isInstanceOf(UnreadableJson.class)
                .hasMessage("the type account.9 is not known. Did you mean account.1?");
        assertThatThrownBy(() -> AccountJson.read(line.replace("\"desk\"", "\"bench\"")))
                .isInstanceOf(UnreadableJson.class)
                .hasMessageStartingWith("account.1: the field bench is not known.");
        assertThatThrownBy(() -> AccountJson.read("[")).isInstanceOf(UnreadableJson.class);
    }
}
