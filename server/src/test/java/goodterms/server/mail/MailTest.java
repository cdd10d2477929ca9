package goodterms.server.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import goodterms.core.account.Command;
import goodterms.core.calendar.Interval;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import goodterms.core.identity.Membership;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.server.Running;
import goodterms.server.operate.Queues;
import goodterms.server.store.Lived;
import goodterms.server.store.Outbox;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters as a real mail server takes them. */
final class MailTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        mailServer.start();
    }

    @AfterEach
    void stop() {
        mailServer.stop();
    }

    private Smtp smtp() {
        return new Smtp("127.0.0.1", mailServer.getSmtp().getPort(), Smtp.Security.NONE, Optional.empty(), "");
    }

    private static void subscribe(Running running, String id, String owner) {
        Instant now = running.server().time().instant();
        Lived.open(running, "grouptrack", id, owner, now)
                .give(
                        new Command.Subscribe(
                                Actor.customer(owner), "pro", Interval.MONTH, SimulatedProcessor.card("visa"), true),
                        now);
    }

    private MimeMessage received(String subject) {
        assertThat(mailServer.waitForIncomingEmail(PATIENCE.toMillis(), 1)).isTrue();
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            Optional<MimeMessage> found = Arrays.stream(mailServer.getReceivedMessages())
                    .filter(message -> subject(message).contains(subject))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            mailServer.waitForIncomingEmail(200, mailServer.getReceivedMessages().length + 1);
        }
        throw new AssertionError("no mail on “" + subject + "” among "
                + Arrays.stream(mailServer.getReceivedMessages())
                        .map(MailTest::subject)
                        .toList());
    }

    private static String subject(MimeMessage message) {
        try {
            return String.valueOf(message.getSubject());
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void who_pays_gets_a_receipt_from_the_company_with_the_amount() throws Exception {
        try (Running running = Running.withMail(smtp())) {
            subscribe(running, "mailed", "ana@example.com");
            MimeMessage receipt = received("thank you for your payment");
            assertThat(receipt.getFrom()[0].toString()).contains("GroupTrack", "@grouptrack.example");
            assertThat(receipt.getAllRecipients()[0].toString()).isEqualTo("ana@example.com");
            assertThat(receipt.getContent().toString()).contains("49.00");
            assertThat(receipt.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(receipt.getMessageID()).endsWith("@grouptrack.example>");
            assertThat(receipt.getHeader("List-Unsubscribe"))
                    .as("billing mail always goes")
                    .isNull();
        }
    }

    @Test
    void what_has_gone_out_waits_no_more() throws Exception {
        try (Running running = Running.withMail(smtp())) {
            subscribe(running, "gone", "ben@example.com");
            received("thank you for your payment");
            assertThat(waiting(running)).isEmpty();
        }
    }

    @Test
    void each_owner_gets_a_letter_of_their_own_though_another_address_is_nobodys() throws Exception {
        try (PickyMailServer picky = new PickyMailServer("gone.example");
                Running running = Running.withMail(picky.smtp())) {
            Instant now = running.server().time().instant();
            Lived life = Lived.open(running, "grouptrack", "two", "ana@example.com", now);
            life.give(
                    new Command.AddPerson(Actor.customer("ana@example.com"), "ben@gone.example", Membership.OWNER),
                    now);
            life.give(
                    new Command.AddPerson(Actor.customer("ana@example.com"), "cem@example.com", Membership.OWNER), now);
            life.give(
                    new Command.Subscribe(
                            Actor.customer("ana@example.com"),
                            "pro",
                            Interval.MONTH,
                            SimulatedProcessor.card("visa"),
                            true),
                    now);
            until(() -> to(picky, "thank you for your payment").size() == 2 && isSettled(running));
            assertThat(errors(running)).containsOnly("the mail server does not take mail to that address");
            List<PickyMailServer.Taken> receipts = to(picky, "thank you for your payment");
            assertThat(receipts)
                    .extracting(PickyMailServer.Taken::to)
                    .containsExactlyInAnyOrder(List.of("ana@example.com"), List.of("cem@example.com"));
            assertThat(receipts)
                    .allSatisfy(
                            it -> assertThat(it.header("To")).contains(it.to().getFirst()));
            assertThat(receipts).extracting(it -> it.header("Message-ID")).doesNotHaveDuplicates();

            // Whoever has had it does not get it a second time when it is tried again.
            int before = picky.taken().size();
            running.server().transactions().of("grouptrack", connection -> {
                Queues.failing(connection, "grouptrack", 100).forEach(it -> retry(connection, it, now));
                return before;
            });
            running.server().accounts().changed().ring();
            until(() -> isSettled(running));
            assertThat(picky.taken()).hasSize(before);
        }
    }

    private static void retry(Connection connection, Queues.Failing failing, Instant now) {
        try {
            Queues.again(connection, "grouptrack", failing.account(), failing.key(), now);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<PickyMailServer.Taken> to(PickyMailServer picky, String subject) {
        return picky.taken().stream().filter(it -> it.text().contains(subject)).toList();
    }

    /** Whether nothing waits but what the mail server will never take. */
    private static boolean isSettled(Running running) {
        List<Queues.Failing> never = running
                .server()
                .transactions()
                .of("grouptrack", connection -> Queues.failing(connection, "grouptrack", 100))
                .stream()
                .filter(it -> it.again().isEmpty())
                .toList();
        return never.size() == errors(running).size();
    }

    private static void until(BooleanSupplier so) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!so.getAsBoolean() && System.nanoTime() < until) {
            awaited();
        }
        assertThat(so.getAsBoolean()).isTrue();
    }

    /** What waits for the mail server once nothing else is under way. */
    private static List<String> waiting(Running running) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        List<String> left = errors(running);
        while (!left.isEmpty() && System.nanoTime() < until) {
            awaited();
            left = errors(running);
        }
        return left;
    }

    /** Gives way for a moment; whoever waits looks at what it waits for again. */
    private static void awaited() {
        LockSupport.parkNanos(20_000_000);
    }

    private static List<String> errors(Running running) {
        return running.server().transactions().of("grouptrack", connection -> {
            List<String> errors = new ArrayList<>();
            try (var select = connection.createStatement();
                    var row = select.executeQuery("select coalesce(error, 'none') from outbox where kind = 'mail'")) {
                while (row.next()) {
                    errors.add(row.getString(1));
                }
            }
            return errors;
        });
    }

    @Test
    void while_the_mail_server_is_away_letters_wait_with_what_is_wrong() throws Exception {
        Smtp away = smtp();
        mailServer.stop();
        try (Running running = Running.withMail(away)) {
            subscribe(running, "away", "cem@example.com");
            long until = System.nanoTime() + PATIENCE.toNanos();
            while (!errors(running).contains("the mail server could not be reached") && System.nanoTime() < until) {
                awaited();
            }
            assertThat(errors(running)).contains("the mail server could not be reached");
        }
    }

    @Test
    void a_letter_that_cannot_be_read_stays_to_be_seen_and_keeps_no_other_waiting() throws Exception {
        try (Running running = Running.withMail(smtp())) {
            Instant now = running.server().time().instant();
            running.server().transactions().of("grouptrack", connection -> {
                Outbox.put(
                        connection,
                        "grouptrack",
                        new AccountId(""),
                        "mail-broken",
                        Outbox.Kind.MAIL,
                        "{\"type\": \"no letter of ours\"}",
                        now);
                return now;
            });
            subscribe(running, "beside", "ben@example.com");
            received("thank you for your payment");
            until(() -> errors(running).equals(List.of("it can't be read")));
            List<Queues.Failing> seen = running.server()
                    .transactions()
                    .of("grouptrack", connection -> Queues.failing(connection, "grouptrack", 10));
            assertThat(seen)
                    .singleElement()
                    .satisfies(it -> assertThat(it.key()).isEqualTo("mail-broken"))
                    .satisfies(it -> assertThat(it.again()).isEmpty());
        }
    }

    @Test
    void the_address_of_a_mail_server_says_how_it_is_spoken_to() {
        assertThat(Smtp.read("smtp+starttls://mail.example.com", Optional.of("us"), "secret")
                        .port())
                .isEqualTo(587);
        assertThat(Smtp.read("smtps://mail.example.com:4650", Optional.empty(), "")
                        .security())
                .isEqualTo(Smtp.Security.TLS);
        for (String wrong : new String[] {"mail.example.com", "http://mail.example.com", "smtp://us:secret@mail"}) {
            assertThatThrownBy(() -> Smtp.read(wrong, Optional.empty(), ""))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is no mail server; write smtp://host:25");
        }
    }
}
