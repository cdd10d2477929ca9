package goodterms.core.life;

import goodterms.core.account.Event;
import goodterms.core.cases.CaseFacts;
import goodterms.core.catalog.Citation;
import goodterms.core.identity.Actor;
import goodterms.core.payment.Card;
import goodterms.terms.clause.PageId;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** Events as tests write them: {@code trial-started plan=pro ends=2026-03-13T09:00}, moments in the account's zone. */
final class Wording {

    private final ZoneId zone;

    Wording(ZoneId zone) {
        this.zone = zone;
    }

    String of(Event event) {
        return event.name()
                + fields(event).entrySet().stream()
                        .map(field -> " " + field.getKey() + "=" + field.getValue())
                        .collect(Collectors.joining());
    }

    /** Whether the event has that name and each field that is written. */
    boolean matches(Event event, String expected) {
        String[] words = expected.split(" (?=[a-z][a-z-]*=)", -1);
        Map<String, String> fields = fields(event);
        return event.name().equals(words[0])
                && Arrays.stream(words).skip(1).allMatch(word -> {
                    String[] field = word.split("=", 2);
                    return field[1].equals(fields.get(field[0]));
                });
    }

    private Map<String, String> fields(Event event) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            fields.put(kebab(component.getName()), text(value(component, event)));
        }
        return fields;
    }

    private static Object value(RecordComponent component, Event event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(Object value) {
        return switch (value) {
            case Optional<?> it -> it.map(this::text).orElse("none");
            case Money it -> it.getAmount().toPlainString();
            case Instant it -> LocalDateTime.ofInstant(it, zone).toString();
            case Citation it -> it.id();
            case Actor it -> it.name();
            case Card it -> it.token();
            case PageId it -> it.updated().toString();
            case CaseFacts _ -> "…";
            case Enum<?> it -> it.name().toLowerCase(Locale.ROOT).replace('_', '-');
            default -> value.toString();
        };
    }

    private static String kebab(String name) {
        return name.replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
