package goodterms.server.precedent;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.CaseCommand;
import goodterms.core.account.Channel;
import goodterms.core.account.Command;
import goodterms.core.cases.CaseId;
import goodterms.core.cases.Likeness;
import goodterms.core.cases.RefundReason;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import goodterms.core.payment.PaymentKind;
import goodterms.core.usage.Activity;
import goodterms.server.Lives;
import goodterms.server.Running;
import goodterms.server.store.Address;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** AnyTrack leaves the charge after a trial that was used to a support lead. */
final class ExamplesTest {

    private static final Instant START = Instant.parse("2026-01-01T09:00:00Z");
    private static final Instant ASKED = Instant.parse("2026-02-10T09:00:00Z");
    private static final Actor ANA = Actor.customer("ana@example.com");
    private static final Actor LEAD = Actor.staff("lin@anytrack.example", "support lead");
    private static final CaseId FIRST = new CaseId(1);

    @RegisterExtension
    static final Running RUNNING = Running.forAll();

    private final Lives lives = Lives.of(RUNNING.server(), "anytrack");

    /** Accounts that have paid once after a trial that was used, on a clock of their own. */
    private List<AccountId> paid(String clock, List<String> names) {
        RUNNING.server()
                .transactions()
                .of(
                        "anytrack",
                        connection -> RUNNING.server().clocks().create(connection, "anytrack", clock, START, false));
        List<AccountId> ids =
                names.stream().map(name -> new AccountId(clock + "-" + name)).toList();
        for (AccountId id : ids) {
            lives.open(id, Optional.of(clock), START);
            lives.give(id, Lives.subscribe("personal", "visa"), START);
            lives.give(id, new Command.RecordActivity(Activity.USED, true), START);
        }
        RUNNING.server().clocks().advance("anytrack", clock, ASKED);
        return ids;
    }

    private void asks(AccountId account, RefundReason reason) {
        lives.give(
                account,
                new CaseCommand.RequestRefund(
                        ANA, Channel.PORTAL, Optional.empty(), PaymentKind.SUBSCRIPTION, reason, Optional.empty()),
                ASKED);
    }

    private void declined(AccountId account) {
        lives.give(account, new CaseCommand.Decline(LEAD, FIRST, "used on every day"), ASKED);
    }

    private void granted(AccountId account) {
        Command grant = new CaseCommand.Grant(
                LEAD, FIRST, Optional.of(Money.parse("USD 10.00")), Optional.empty(), "used on one day only");
        lives.give(account, grant, ASKED);
    }

    private List<Likeness> like(AccountId waiting) {
        return RUNNING.server()
                .transactions()
                .of(
                        "anytrack",
                        connection -> Examples.like(
                                connection,
                                RUNNING.server().accounts(),
                                lives.company(),
                                lives.kept(waiting),
                                FIRST,
                                5));
    }

    private static List<String> accounts(List<Likeness> like) {
        return like.stream().map(it -> it.precedent().account().value()).toList();
    }

    @Test
    void the_nearest_of_all_are_found_with_what_was_given_and_why() {
        List<AccountId> some = paid("near", List.of("ana", "ben", "cem"));
        asks(some.get(0), RefundReason.CHANGED_MIND);
        asks(some.get(1), RefundReason.OTHER);
        asks(some.get(2), RefundReason.CHANGED_MIND);
        granted(some.get(0));
        declined(some.get(1));

        List<Likeness> like = like(some.get(2));
        assertThat(accounts(like)).containsExactly("near-ana", "near-ben");
        assertThat(like.getFirst().precedent().given()).isEqualTo(Money.parse("USD 10.00"));
        assertThat(like.getFirst().precedent().because()).isEqualTo("used on one day only");
        assertThat(like.get(1).different()).extracting(Object::toString).containsExactly("reason");
    }

    @Test
    void however_many_were_decided_since_the_one_that_is_like_it_is_found() {
        List<String> names = IntStream.range(0, 210).mapToObj(i -> "n" + i).toList();
        List<AccountId> many = paid("many", names);
        asks(many.getFirst(), RefundReason.CHANGED_MIND);
        granted(many.getFirst());
        for (AccountId each : many.subList(1, 209)) {
            asks(each, RefundReason.OTHER);
            declined(each);
        }
        AccountId waiting = many.getLast();
        asks(waiting, RefundReason.CHANGED_MIND);

        assertThat(accounts(like(waiting))).hasSize(5).startsWith("many-n0");
    }

    @Test
    void a_case_is_no_example_of_itself_nor_for_lives_by_another_clock() {
        AccountId ana = paid("own", List.of("ana")).getFirst();
        asks(ana, RefundReason.CHANGED_MIND);
        granted(ana);
        assertThat(like(ana)).isEmpty();
        AccountId other = paid("other", List.of("ana")).getFirst();
        asks(other, RefundReason.CHANGED_MIND);
        assertThat(like(other)).isEmpty();
    }

    @Test
    void what_was_decided_before_there_was_the_list_is_found_as_well() throws Exception {
        List<AccountId> some = paid("before", List.of("ana", "ben"));
        asks(some.get(0), RefundReason.CHANGED_MIND);
        asks(some.get(1), RefundReason.CHANGED_MIND);
        granted(some.get(0));
        asOwner("delete from precedent where account = 'before-ana'");
        asOwner("insert into precedent_unread values ('anytrack', 'before-ana')");
        assertThat(accounts(like(some.get(1)))).containsExactly("before-ana");
        assertThat(lives.count("precedent_unread")).isZero();
    }

    @Test
    void nothing_personal_stands_in_the_list() {
        AccountId ana = paid("quiet", List.of("ana")).getFirst();
        asks(ana, RefundReason.CHANGED_MIND);
        granted(ana);
        assertThat(lives.count("precedent p where p::text like '%one day only%' or p::text like '%example.com%'"))
                .isZero();
    }

    @Test
    void what_was_decided_long_ago_by_other_clauses_is_not_even_read() throws Exception {
        List<AccountId> some = paid("long", List.of("ana", "ben"));
        asks(some.get(0), RefundReason.CHANGED_MIND);
        asks(some.get(1), RefundReason.CHANGED_MIND);
        granted(some.get(0));
        asOwner("""
                insert into precedent
                select company, account, 1000 + n, clock, decided_at + n * interval '1 second', 'another', facts, raw
                from precedent, generate_series(1, 1000) n where account = 'long-ana' and number = 1
                """);
        asOwner("""
                insert into precedent
                select company, account, 3000, clock, decided_at - interval '1 day', 'another', '{unreadable}', '{}'
                from precedent where account = 'long-ana' and number = 1
                """);
        assertThat(accounts(like(some.get(1)))).containsExactly("long-ana");
    }

    private static void asOwner(String sql) throws SQLException {
        Address address = RUNNING.settingsUsed().database().orElseThrow();
        try (Connection owner = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
