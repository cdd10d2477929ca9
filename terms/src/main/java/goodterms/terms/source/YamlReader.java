package goodterms.terms.source;

import goodterms.terms.source.Yaml.Mapping;
import goodterms.terms.source.Yaml.Scalar;
import goodterms.terms.source.Yaml.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 strictly: no anchors, aliases, tags or duplicate keys, nothing nested deeper than
 * {@value #MOST_DEPTH} levels, and at most {@value SourceText#MOST_BYTES} characters.
 */
public final class YamlReader {

    /** How deep lists and mappings may stand within one another. */
    public static final int MOST_DEPTH = 20;

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(SourceText.MOST_BYTES)
            .setParseComments(false)
            .build();

    private final String file;
    private final int firstLine;
    private final Iterator<Event> events;

    private YamlReader(String file, int firstLine, String text) {
        this.file = file;
        this.firstLine = firstLine;
        this.events = new Parse(SETTINGS).parseString(text).iterator();
    }

    /**
     * The one document of a text.
     *
     * @param firstLine the line of the file on which the text starts
     * @throws Unreadable if it is not one such document
     */
    public static Yaml read(String file, int firstLine, String text) {
        List<Yaml> documents = readAll(file, firstLine, text);
        if (documents.size() != 1) {
            throw new Unreadable(
                    documents.isEmpty()
                            ? Position.line(file, firstLine)
                            : documents.get(1).at(),
                    "not-one-document",
                    documents.isEmpty() ? "there is nothing here" : "a second document starts here",
                    documents.isEmpty() ? "Write something." : "Put it into a file of its own.");
        }
        return documents.getFirst();
    }

    /**
     * All documents of a text, which {@code ---} separates.
     *
     * @throws Unreadable at the first fault
     */
    public static List<Yaml> readAll(String file, int firstLine, String text) {
        if (text.length() > SourceText.MOST_BYTES) {
            throw new Unreadable(
                    Position.line(file, firstLine),
                    "too-long",
                    "the text is longer than " + SourceText.MOST_BYTES + " characters",
                    "Split it into several files.");
        }
        YamlReader reader = new YamlReader(file, firstLine, text);
        try {
            return reader.documents();
        } catch (MarkedYamlEngineException fault) {
            throw reader.notYaml(fault.getProblemMark().or(fault::getContextMark), fault.getProblem());
        } catch (YamlEngineException fault) {
            throw reader.notYaml(
                    Optional.empty(),
                    String.valueOf(fault.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private List<Yaml> documents() {
        List<Yaml> documents = new ArrayList<>();
        while (events.hasNext()) {
            switch (events.next().getEventId()) {
                case DocumentStart -> documents.add(node(events.next(), 0));
                case DocumentEnd, StreamStart, StreamEnd, Comment -> {}
                case Alias, Scalar, SequenceStart, SequenceEnd, MappingStart, MappingEnd ->
                    throw new IllegalStateException("a node stands outside a document");
            }
        }
        return documents;
    }

    private Yaml node(Event event, int depth) {
        Position at = position(event.getStartMark());
        if (depth > MOST_DEPTH) {
            throw new Unreadable(at, "too-deep", "this is nested deeper than " + MOST_DEPTH + " levels", "Flatten it.");
        }
        if (event instanceof NodeEvent node
                && (event instanceof AliasEvent || node.getAnchor().isPresent())) {
            throw new Unreadable(
                    at, "yaml-anchor", "anchors (&) and aliases (*) are not read", "Write the value out, or quote it.");
        }
        return switch (event) {
            case ScalarEvent scalar -> {
                refuseTag(at, scalar.getTag());
                yield new Scalar(at, scalar.getValue());
            }
            case SequenceStartEvent sequence -> {
                refuseTag(at, sequence.getTag());
                yield new Sequence(at, items(depth));
            }
            case MappingStartEvent mapping -> {
                refuseTag(at, mapping.getTag());
                yield new Mapping(at, entries(depth));
            }
            default -> throw new IllegalStateException("not a node: " + event);
        };
    }

    private List<Yaml> items(int depth) {
        List<Yaml> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(node(event, depth + 1));
        }
        return items;
    }

    private Map<Scalar, Yaml> entries(int depth) {
        Map<Scalar, Yaml> entries = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            Yaml key = node(event, depth + 1);
            if (!(key instanceof Scalar word)) {
                throw new Unreadable(key.at(), "yaml-key", "a key can't be " + key.phrase(), "Use a word as key.");
            }
            if (!seen.add(word.text())) {
                throw new Unreadable(
                        word.at(), "duplicate-key", "the key " + word.text() + " stands here twice", "Take one out.");
            }
            entries.put(word, node(events.next(), depth + 1));
        }
        return entries;
    }

    private static void refuseTag(Position at, Optional<String> tag) {
        if (tag.isPresent()) {
            throw new Unreadable(at, "yaml-tag", "the tag " + tag.get() + " is not read", "Quote the value.");
        }
    }

    private Unreadable notYaml(Optional<Mark> mark, String problem) {
        return new Unreadable(
                position(mark),
                "not-yaml",
                "this is not YAML: " + problem,
                "Mind the indentation, the space after each colon, and quote values that hold : or #.");
    }

    private Position position(Optional<Mark> mark) {
        return mark.map(it -> new Position(file, firstLine + it.getLine(), it.getColumn() + 1))
                .orElse(Position.line(file, firstLine));
    }
}
