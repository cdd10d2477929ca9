package goodterms.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.CaseEvent.CaseOpened;
import goodterms.core.account.SubscriptionRefusal.AlreadyCancelled;
import org.junit.jupiter.api.Test;

final class NamingTest {

    @Test
    void a_record_is_written_in_lower_case_with_hyphens_in_any_locale() {
        assertThat(Naming.of(CaseOpened.class)).isEqualTo("case-opened");
        assertThat(Naming.of(AlreadyCancelled.class)).isEqualTo("already-cancelled");
        assertThat(Naming.of(InvoiceEvent.InvoiceIssued.class)).isEqualTo("invoice-issued");
    }
}
