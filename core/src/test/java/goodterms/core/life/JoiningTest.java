package goodterms.core.life;

import static goodterms.core.life.Rehearsal.ANA;
import static goodterms.core.life.Rehearsal.BEN;
import static goodterms.core.life.Worlds.GROUPTRACK;
import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Account;
import goodterms.core.account.Command;
import goodterms.core.identity.Membership;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JoiningTest {

    private static final Command BEN_JOINS = new Command.AddPerson(ANA, BEN.name(), Membership.MEMBER);
    private static final Command BEN_OWNS = new Command.AddPerson(ANA, BEN.name(), Membership.OWNER);

    private static Rehearsal opened() {
        return Rehearsal.of(GROUPTRACK, "2026-03-01T09:00");
    }

    @Test
    void an_owner_adds_a_member_and_makes_them_an_owner() {
        Rehearsal life = opened().when(BEN_JOINS)
                .then("person-added email=ben@example.com membership=member by=ana@example.com");
        assertThat(life.account().people().members()).containsExactly(BEN.name());
        life.when(BEN_OWNS).then("person-added membership=owner");
        assertThat(life.account().people().owners()).containsExactly(ANA.name(), BEN.name());
        assertThat(life.account().people().members()).isEmpty();
    }

    @Test
    void an_account_keeps_an_owner() {
        opened().when(new Command.RemovePerson(ANA, ANA.name())).thenRefused("last-owner");
        opened().when(new Command.AddPerson(ANA, ANA.name(), Membership.MEMBER)).thenRefused("last-owner");
        opened().when(BEN_OWNS)
                .when(new Command.RemovePerson(ANA, ANA.name()))
                .then("person-removed email=ana@example.com");
    }

    @Test
    void members_may_leave_but_not_decide() {
        opened().when(BEN_JOINS)
                .when(new Command.AddPerson(BEN, "cem@example.com", Membership.MEMBER))
                .thenRefused("not-an-owner")
                .when(new Command.RemovePerson(BEN, ANA.name()))
                .thenRefused("not-an-owner")
                .when(new Command.RemovePerson(BEN, BEN.name()))
                .then("person-removed email=ben@example.com");
    }

    @Test
    void nobody_is_added_twice_or_removed_who_is_not_there() {
        opened().when(BEN_JOINS).when(BEN_JOINS).thenRefused("already-on-account");
        opened().when(new Command.RemovePerson(ANA, BEN.name())).thenRefused("not-on-account");
    }

    @Test
    void an_account_is_what_its_events_made_of_it() {
        Rehearsal life = opened().when(BEN_JOINS).when(BEN_OWNS);
        assertThat(Account.replay(life.history())).isEqualTo(life.account());
        assertThat(life.account().after(life.history().getFirst()))
                .isEqualTo(Account.replay(List.of(life.history().getFirst())));
    }
}
