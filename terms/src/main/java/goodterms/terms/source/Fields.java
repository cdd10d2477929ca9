package goodterms.terms.source;

import goodterms.terms.source.Yaml.Mapping;
import goodterms.terms.source.Yaml.Scalar;
import goodterms.terms.source.Yaml.Sequence;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** The keys of a mapping, taken one after another; what nobody took is unknown. */
public final class Fields {

    private final Position at;
    private final Map<String, Scalar> keys = new LinkedHashMap<>();
    private final Map<String, Yaml> values = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    private Fields(Mapping mapping) {
        this.at = mapping.at();
        mapping.entries().forEach((key, value) -> {
            keys.put(key.text(), key);
            values.put(key.text(), value);
        });
    }

    /**
     * The keys of a mapping.
     *
     * @throws Unreadable if it is something else
     */
    public static Fields of(Yaml yaml) {
        if (yaml instanceof Mapping mapping) {
            return new Fields(mapping);
        }
        throw wrong(yaml, "a mapping", "Write keys, each with a colon and a value.");
    }

    /** Where the mapping starts. */
    public Position at() {
        return at;
    }

    /** Whether the key is there. */
    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** The value of a key, if it is there. */
    public Optional<Yaml> find(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key));
    }

    /**
     * The value of a key.
     *
     * @throws Unreadable if the key is not there
     */
    public Yaml take(String key) {
        return find(key)
                .orElseThrow(() -> new Unreadable(at, "missing-key", "the key " + key + " is missing", addition(key)));
    }

    private String addition(String key) {
        List<String> others =
                keys.keySet().stream().filter(other -> !asked.contains(other)).toList();
        return Spelling.closest(key, others)
                .map(other -> "Write " + key + " instead of " + other + ".")
                .orElse("Add a line `" + key + ": …`.");
    }

    /** The words of a key, if it is there. @throws Unreadable if they are none, or a list or mapping */
    public Optional<String> findText(String key) {
        return find(key).map(value -> scalar(value).text());
    }

    /** The words of a key. @throws Unreadable if they are missing, empty, or a list or mapping */
    public String text(String key) {
        return scalar(take(key)).text();
    }

    /** Yes or no. @throws Unreadable if it is neither */
    public boolean truth(String key, boolean otherwise) {
        return find(key).map(Fields::truth).orElse(otherwise);
    }

    /** The items of a list; none if the key is not there. */
    public List<Yaml> list(String key) {
        return find(key).map(Fields::items).orElse(List.of());
    }

    /** Each value turned into something by its name, in the order written; for mappings whose keys are names. */
    public <T> Map<String, T> named(BiFunction<Scalar, Yaml, T> reading) {
        Map<String, T> read = new LinkedHashMap<>();
        values.forEach((key, value) -> read.put(key, reading.apply(Objects.requireNonNull(keys.get(key)), value)));
        asked.addAll(values.keySet());
        return read;
    }

    /** The one key of a mapping that must have one, such as a command's name. @throws Unreadable if it has not */
    public Scalar onlyKey(String what) {
        if (keys.size() != 1) {
            throw new Unreadable(
                    at,
                    "not-one-key",
                    "there must be one " + what + " here, and there are " + keys.size(),
                    "Write one key, with its arguments in braces.");
        }
        return keys.values().iterator().next();
    }

    /** To be called when all known keys were asked for. @throws Unreadable if the mapping holds another */
    public void nothingElse() {
        for (Map.Entry<String, Scalar> entry : keys.entrySet()) {
            if (!asked.contains(entry.getKey())) {
                throw new Unreadable(
                        entry.getValue().at(),
                        "unknown-key",
                        "the key " + entry.getKey() + " is not known here",
                        Spelling.remedy(entry.getKey(), asked));
            }
        }
    }

    /** One value with words in it. @throws Unreadable if it is anything else */
    public static Scalar scalar(Yaml yaml) {
        if (yaml instanceof Scalar scalar && !scalar.text().isBlank()) {
            return scalar;
        }
        throw wrong(yaml, "a single value", "Write one value; quote it if it holds special characters.");
    }

    /** The items of a list. @throws Unreadable if it is something else */
    public static List<Yaml> items(Yaml yaml) {
        if (yaml instanceof Sequence sequence) {
            return sequence.items();
        }
        throw wrong(yaml, "a list", "Write it in brackets: [one, two].");
    }

    /** {@code yes} or {@code no}. @throws Unreadable if it is neither */
    public static boolean truth(Yaml yaml) {
        return switch (scalar(yaml).text()) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw wrong(yaml, "yes or no", "Write yes or no.");
        };
    }

    /** A value that is not what stands here. */
    public static Unreadable wrong(Yaml yaml, String expected, String remedy) {
        return new Unreadable(
                yaml.at(), "wrong-value", "here should stand " + expected + ", not " + yaml.phrase(), remedy);
    }
}
