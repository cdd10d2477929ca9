package goodterms.journal.story;

import goodterms.core.account.CaseEvent;
import goodterms.core.account.Event;
import goodterms.core.calendar.Period;
import goodterms.core.cases.CaseFacts;
import goodterms.core.cases.CaseFinding;
import goodterms.core.cases.Once;
import goodterms.core.invoice.CustomPrice;
import goodterms.core.invoice.Discount;
import goodterms.core.retention.Certificate;
import goodterms.core.subscription.Contract;
import goodterms.core.usage.Overage;
import goodterms.core.usage.Reports;
import goodterms.journal.json.EventTypes;
import goodterms.journal.json.RecordNames;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The fields of one kind of event, as stories name them: those of the record itself, and of the records it holds.
 *
 * @param name the event's name, without a version
 */
record EventShape(String name, Map<String, Field> fields) {

    /**
     * One field.
     *
     * @param type of its value; of what it may hold, where it is optional; of its items, where it is a list
     */
    record Field(Class<?> type, Function<Object, Object> value) {}

    /** What of a held record stands for itself, and under which name. */
    private static final Map<Class<?>, Map<String, String>> HELD = Map.of(
            Period.class, Map.of("from", "period-starts", "until", "period-ends"),
            Contract.class,
                    Map.of(
                            "number", "subscription",
                            "plan", "plan",
                            "interval", "interval",
                            "price", "price",
                            "addOns", "add-ons"),
            Discount.class, Map.of("coupon", "coupon", "off", "off", "invoices", "invoices", "plans", "plans"),
            CustomPrice.class, Map.of("plan", "plan", "interval", "interval", "price", "price", "limits", "limits"),
            Certificate.class,
                    Map.of("content", "content", "backups", "backups", "people", "people", "clause", "clause"),
            CaseFinding.class,
                    Map.of(
                            "faultCause", "fault-cause",
                            "faultLength", "fault-length",
                            "faultDocumented", "fault-documented",
                            "repeatTrial", "repeat-trial"));

    /** Kept for deciding again, not for stories. */
    private static final Set<Class<?>> KEPT_BACK =
            Set.of(CaseFacts.class, CaseEvent.Ground.class, Once.class, Overage.class, Reports.Counted.class);

    private static final Map<String, EventShape> ALL = all();

    EventShape {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** The shapes of all events, by name. */
    static Map<String, EventShape> byName() {
        return ALL;
    }

    /** The shape of an event. */
    static EventShape of(Event event) {
        return Optional.ofNullable(ALL.get(event.name()))
                .orElseThrow(() -> new IllegalArgumentException("no shape: " + event.name()));
    }

    private static Map<String, EventShape> all() {
        Map<String, EventShape> shapes = new LinkedHashMap<>();
        EventTypes.all().forEach((written, type) -> {
            String name = written.substring(0, written.indexOf('.'));
            Map<String, Field> fields = new LinkedHashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                if (!component.getName().equals("at")) {
                    add(RecordNames.kebab(component.getName()), component, getter(component), fields);
                }
            }
            shapes.put(name, new EventShape(name, fields));
        });
        return Collections.unmodifiableMap(shapes);
    }

    private static void add(
            String name, RecordComponent component, Function<Object, Object> get, Map<String, Field> fields) {
        Class<?> type = valueType(component.getGenericType());
        Map<String, String> held = HELD.get(type);
        if (KEPT_BACK.contains(type)) {
            return;
        }
        if (held == null) {
            fields.put(name, new Field(type, get));
            return;
        }
        for (RecordComponent inner : type.getRecordComponents()) {
            String shown = held.get(inner.getName());
            if (shown != null) {
                add(shown, inner, get.andThen(getter(inner)), fields);
            }
        }
    }

    private static Class<?> valueType(Type type) {
        return switch (type) {
            case Class<?> it -> it;
            case ParameterizedType it
            when it.getRawType() == Optional.class || it.getRawType() == List.class ->
                valueType(it.getActualTypeArguments()[0]);
            default -> throw new IllegalArgumentException("not a field of an event: " + type);
        };
    }

    private static Function<Object, Object> getter(RecordComponent component) {
        return record -> {
            try {
                return component.getAccessor().invoke(record);
            } catch (ReflectiveOperationException hidden) {
                throw new IllegalStateException(hidden);
            }
        };
    }
}
