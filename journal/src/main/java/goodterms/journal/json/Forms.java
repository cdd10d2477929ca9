package goodterms.journal.json;

import goodterms.core.cases.CaseFacts;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The form of every type that is ever written, found by looking at the type. */
final class Forms {

    private final Map<Class<?>, WrittenNames> families;
    private final Map<Type, Form> known = new ConcurrentHashMap<>(Scalars.FORMS);

    /**
     * Forms for these sealed families.
     *
     * @param families the written names of each
     */
    Forms(Map<Class<?>, WrittenNames> families) {
        this.families = families;
    }

    /** The form of a type. @throws IllegalArgumentException if values of that type are never written */
    Form of(Type type) {
        Form form = known.get(type);
        if (form == null) {
            form = build(type);
            known.put(type, form);
        }
        return form;
    }

    private Form build(Type type) {
        return switch (type) {
            // Enums first: one whose constants have bodies is sealed, too.
            case Class<?> word when word.isEnum() -> Scalars.words(word);
            case Class<?> family when family.isSealed() -> new FamilyForm(family, written(family), this);
            case Class<?> facts when facts == CaseFacts.class -> new CaseFactsForm();
            case Class<?> record when record.isRecord() -> RecordForm.inside(record, this);
            case ParameterizedType generic -> collection(generic);
            default -> throw new IllegalArgumentException("never written: " + type);
        };
    }

    private WrittenNames written(Class<?> family) {
        WrittenNames names = families.get(family);
        if (names == null) {
            throw new IllegalArgumentException("the members of " + family + " have no written names");
        }
        return names;
    }

    private Form collection(ParameterizedType type) {
        Type[] of = type.getActualTypeArguments();
        return switch (type.getRawType()) {
            case Class<?> raw when raw == Optional.class -> new Collections.OfOptional(of(of[0]));
            case Class<?> raw when raw == List.class -> new Collections.OfList(of(of[0]));
            case Class<?> raw when raw == Set.class || raw == NavigableSet.class -> new Collections.OfSet(of(of[0]));
            case Class<?> raw
            when raw == NavigableMap.class && of[0] == String.class -> new Collections.OfMap(of(of[1]));
            default -> throw new IllegalArgumentException("never written: " + type);
        };
    }
}
