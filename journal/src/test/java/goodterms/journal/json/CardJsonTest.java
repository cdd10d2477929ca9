package goodterms.journal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goodterms.core.account.Event;
import goodterms.core.account.PaymentEvent;
import goodterms.core.identity.Actor;
import goodterms.core.payment.Card;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is written down of a card: enough to recognise and charge it, and nothing that could be used by a thief. */
class CardJsonTest {

    private static final Card CARD = new Card("pm_1", "visa", "4242", "f-1", Optional.of(YearMonth.of(2027, 3)));

    private static Event changed(Card card) {
        return new PaymentEvent.CardChanged(
                Instant.parse("2026-03-01T00:00:00Z"), card, Actor.customer("ana@example.com"));
    }

    @Test
    void a_card_is_written_as_token_brand_last_four_fingerprint_and_expiry() {
        assertThat(Arrays.stream(Card.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly("token", "brand", "lastFour", "fingerprint", "expires");
        String written = EventJson.write(changed(CARD));
        assertThat(written)
                .contains("{\"token\":\"pm_1\",\"brand\":\"visa\",\"last-four\":\"4242\","
                        + "\"fingerprint\":\"f-1\",\"expires\":\"2027-03\"}");
        assertThat(EventJson.read(written)).isEqualTo(changed(CARD));
    }

    @Test
    void an_event_that_holds_more_of_a_card_is_not_read() {
        for (String more : List.of("number", "cvc", "holder", "track")) {
            String line = EventJson.write(changed(CARD)).replace("\"brand\"", "\"" + more + "\":\"1\",\"brand\"");
            assertThatThrownBy(() -> EventJson.read(line))
                    .isInstanceOf(UnreadableJson.class)
                    .hasMessageContaining("the field " + more + " is not known");
        }
    }

    @Test
    void a_cards_number_fits_into_none_of_its_fields() {
        for (String number :
                List.of("4242424242424242", "4242 4242 4242 4242", "3782-822463-10005", "6304000000000000000")) {
            assertThatThrownBy(() -> new Card(number, "visa", "4242", "f-1", Optional.empty()))
                    .hasMessageContaining("a card's number must never come here");
            assertThatThrownBy(() -> new Card("pm_1", number, "4242", "f-1", Optional.empty()))
                    .hasMessageContaining("a card's number must never come here");
            assertThatThrownBy(() -> new Card("pm_1", "visa", "4242", number, Optional.empty()))
                    .hasMessageContaining("a card's number must never come here");
            assertThatThrownBy(() -> new Card("pm_1", "visa", number, "f-1", Optional.empty()))
                    .hasMessageContaining("four digits");
        }
        String line = EventJson.write(changed(CARD)).replace("pm_1", "4242424242424242");
        assertThatThrownBy(() -> EventJson.read(line)).isInstanceOf(UnreadableJson.class);
    }
}
