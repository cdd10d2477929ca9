package goodterms.server.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;

final class TurnsTest {

    private final List<String> taken = new ArrayList<>();
    private final AtomicLong watch = new AtomicLong();
    private final Turns turns = new Turns(watch::get);

    private boolean round(String broken, RuntimeException failure) throws InterruptedException {
        return turns.each(List.of("anytrack", "grouptrack", "promotrack"), company -> {
            taken.add(company);
            if (company.equals(broken)) {
                throw failure;
            }
            return company.equals("promotrack");
        });
    }

    @Test
    void a_company_that_fails_keeps_no_other_from_its_turn_and_is_left_out_for_a_while() throws Exception {
        assertThat(round("anytrack", new IllegalStateException("broken"))).isTrue();
        assertThat(round("anytrack", new IllegalStateException("broken"))).isTrue();
        assertThat(taken).containsExactly("anytrack", "grouptrack", "promotrack", "grouptrack", "promotrack");
        taken.clear();
        watch.addAndGet(1_000_000_000L);
        assertThat(round("nobody", new IllegalStateException("broken"))).isTrue();
        assertThat(taken).containsExactly("anytrack", "grouptrack", "promotrack");
    }

    @Test
    void a_database_that_is_away_is_away_for_all() {
        assertThatThrownBy(() -> round("anytrack", new CannotCreateTransactionException("away")))
                .isInstanceOf(CannotCreateTransactionException.class);
        assertThat(taken).containsExactly("anytrack");
    }
}
