package goodterms.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Account;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.RepeatTrial;
import goodterms.server.Running;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the customers of the demo have lived through, on whichever day it begins. */
final class CastTest {

    @RegisterExtension
    static final Running running = Running.forAll();

    /** In which state whose subscription is, company by company. */
    static final Map<String, Map<String, String>> STATES = Map.of(
            "grouptrack",
            states(
                    "cleo Ending, dan Trialing, ben PastDue, ana Active, eve Ending, finn Ended, gwen Ending, hugo Paused,"
                            + " ivy Ended, jack Active"),
            "promotrack",
            states(
                    "cleo Ending, dan Trialing, ana Active, ben PastDue, eve Active, finn Active, gwen Active, hugo Active"),
            "anytrack",
            states("ana Active, ben Active, dan Trialing, hugo Suspended"),
            "customertrackr",
            states(
                    "ana Active, cleo OnHold, finn Ended, dan Trialing, ben Active, eve Frozen, gwen Ending, hugo Ending,"
                            + " ivy Free"));

    private static Map<String, String> states(String said) {
        return Arrays.stream(said.split(", "))
                .map(each -> each.split(" "))
                .collect(Collectors.toMap(words -> words[0], words -> words[1]));
    }

    private static final Lives LIVES = new Lives(
            running.server().transactions(),
            running.server().companies(),
            running.server().accounts(),
            running.server().clocks());

    @BeforeAll
    static void live() {
        Cast.ALL.forEach(cast -> LIVES.live(cast, running.server().time().instant()));
    }

    @Test
    void everybody_is_where_the_page_says_they_are() {
        STATES.forEach((company, all) -> all.forEach((id, state) -> assertThat(
                        account(company, id).subscription().getClass().getSimpleName())
                .as(company + " " + id)
                .isEqualTo(state)));
    }

    @Test
    void of_the_trials_one_is_suspected_and_one_waits_for_a_second_person() {
        assertThat(account("anytrack", "eve").standing().repeatTrial()).isEqualTo(RepeatTrial.SUSPECTED);
        assertThat(account("anytrack", "gwen")
                        .desk()
                        .open()
                        .getFirst()
                        .progress()
                        .proposal())
                .hasValueSatisfying(it -> assertThat(it.by()).isEqualTo(Cast.LEAD));
        assertThat(account("grouptrack", "gwen").desk().declined()).hasSize(1);
    }

    @Test
    void everybody_is_a_customer_of_the_page_and_nobody_lives_twice() {
        for (Cast cast : Cast.ALL) {
            assertThat(cast.deeds().stream().map(Deed::account).distinct())
                    .containsExactlyInAnyOrderElementsOf(
                            cast.customers().stream().map(Person::id).toList());
            long before = version(cast);
            LIVES.live(cast, running.server().time().instant());
            assertThat(version(cast)).isEqualTo(before);
        }
    }

    private static long version(Cast cast) {
        String company = cast.company();
        return running.server()
                .transactions()
                .of(
                        company,
                        connection -> running.server()
                                .accounts()
                                .find(
                                        connection,
                                        company,
                                        new AccountId(
                                                cast.customers().getFirst().id()))
                                .orElseThrow()
                                .version());
    }

    private static Account account(String company, String id) {
        return running.server()
                .transactions()
                .of(
                        company,
                        connection -> running.server()
                                .accounts()
                                .find(connection, company, new AccountId(id))
                                .orElseThrow())
                .account();
    }
}
