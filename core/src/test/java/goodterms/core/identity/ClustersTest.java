package goodterms.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.life.Chance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ClustersTest {

    private static final AccountId ANA = new AccountId("ana");
    private static final AccountId BEN = new AccountId("ben");
    private static final AccountId CEM = new AccountId("cem");

    private static Signal card(String hash) {
        return new Signal(SignalKind.CARD, hash);
    }

    private static Signal site(String hash) {
        return new Signal(SignalKind.SITE, hash);
    }

    private static Signal device(String hash) {
        return new Signal(SignalKind.DEVICE, hash);
    }

    @Test
    void accounts_that_share_a_card_are_linked_and_the_evidence_names_the_kind_alone() {
        Clusters clusters = Clusters.of(Map.of(ANA, List.of(card("1")), BEN, List.of(card("1"), site("2"))));
        assertThat(clusters.around(ANA)).containsExactly(new Link(ANA, BEN, List.of(SignalKind.CARD)));
        assertThat(clusters.with(BEN)).containsExactly(ANA);
    }

    @Test
    void the_same_hash_of_another_kind_is_another_signal() {
        assertThat(Clusters.of(Map.of(ANA, List.of(card("1")), BEN, List.of(site("1"))))
                        .around(ANA))
                .isEmpty();
    }

    @Test
    void links_join_into_one_cluster_through_an_account_between() {
        Clusters clusters = Clusters.of(Map.of(
                ANA, List.of(card("1")),
                BEN, List.of(card("1"), site("2")),
                CEM, List.of(site("2"), device("3"))));
        assertThat(clusters.with(CEM)).containsExactlyInAnyOrder(ANA, BEN);
        assertThat(clusters.around(CEM))
                .containsExactly(
                        new Link(ANA, BEN, List.of(SignalKind.CARD)), new Link(BEN, CEM, List.of(SignalKind.SITE)));
    }

    @Test
    void a_device_links_nobody_on_its_own() {
        assertThat(Clusters.of(Map.of(ANA, List.of(device("1")), BEN, List.of(device("1"))))
                        .with(ANA))
                .isEmpty();
    }

    @Test
    void what_many_accounts_share_links_none_of_them() {
        assertThat(sharing(Clusters.COMMON).with(new AccountId("0"))).hasSize(Clusters.COMMON - 1);
        assertThat(sharing(Clusters.COMMON + 1).with(new AccountId("0"))).isEmpty();
    }

    private static Clusters sharing(int many) {
        Map<AccountId, List<Signal>> accounts = new LinkedHashMap<>();
        IntStream.range(0, many).forEach(i -> accounts.put(new AccountId(String.valueOf(i)), List.of(card("1"))));
        return Clusters.of(accounts);
    }

    @Test
    void clusters_are_the_same_whatever_the_order_of_accounts_and_being_in_one_is_mutual() {
        Chance.forSeeds(500, chance -> {
            Map<AccountId, List<Signal>> accounts = new LinkedHashMap<>();
            for (int i = 0; i < 12; i++) {
                List<Signal> signals = new ArrayList<>();
                for (int n = 0; n < chance.between(0, 3); n++) {
                    signals.add(new Signal(chance.of(SignalKind.values()), "hash-" + chance.between(1, 15)));
                }
                accounts.put(new AccountId("account-" + i), signals);
            }
            Map<AccountId, List<Signal>> reversed = new LinkedHashMap<>();
            new ArrayList<>(accounts.keySet())
                    .reversed()
                    .forEach(id -> reversed.put(id, accounts.getOrDefault(id, List.of())));
            Clusters clusters = Clusters.of(accounts);
            for (AccountId id : accounts.keySet()) {
                assertThat(Clusters.of(reversed).with(id)).isEqualTo(clusters.with(id));
                for (AccountId other : clusters.with(id)) {
                    assertThat(clusters.with(other)).contains(id);
                }
            }
        });
    }

    @Test
    void addresses_of_one_mailbox_look_alike() {
        assertThat(MailAddress.canonical(" Ana.B+trial@GoogleMail.com ")).isEqualTo("anab@gmail.com");
        assertThat(MailAddress.canonical("ana.b+x@example.com")).isEqualTo("ana.b@example.com");
        assertThat(MailAddress.canonical("+x@example.com")).isEqualTo("+x@example.com");
        assertThat(MailAddress.canonical("nobody")).isEqualTo("nobody");
    }

    @Test
    void an_account_keeps_the_latest_of_its_signals_each_once() {
        List<Signal> many = IntStream.range(0, Trace.MOST + 5)
                .mapToObj(i -> device(String.valueOf(i)))
                .toList();
        Trace trace = Trace.NONE.seeing(many).seeing(List.of(device("24"), device("25")));
        assertThat(trace.signals()).hasSize(Trace.MOST).endsWith(device("24"), device("25"));
    }
}
