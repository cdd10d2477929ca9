package goodterms.journal.story;

import goodterms.core.notice.NoticeKind;
import goodterms.journal.notation.Words;
import goodterms.terms.source.Fields;
import goodterms.terms.source.Yaml;
import java.util.List;
import java.util.Optional;

/** Reads the notices that a step expects or forbids. */
final class NoticeReader {

    private NoticeReader() {}

    /** A notice by the name of its event, alone or with what it must say. @throws Unreadable at its first fault */
    static NoticePattern read(Yaml yaml) {
        if (yaml instanceof Yaml.Scalar name) {
            return new NoticePattern(name.at(), known(name), Optional.empty(), Optional.empty(), List.of());
        }
        Fields notice = Fields.of(yaml);
        Yaml.Scalar name = notice.onlyKey("notice");
        Fields fields = Fields.of(notice.take(name.text()));
        NoticePattern pattern = new NoticePattern(
                name.at(),
                known(name),
                fields.find("kind").map(word -> Words.read(word, NoticeKind.class)),
                fields.has("to") ? Optional.of(texts(fields, "to")) : Optional.empty(),
                texts(fields, "says"));
        fields.nothingElse();
        return pattern;
    }

    private static List<String> texts(Fields fields, String key) {
        return fields.list(key).stream()
                .map(words -> Fields.scalar(words).text())
                .toList();
    }

    private static String known(Yaml.Scalar name) {
        return StepReader.shape(name).name();
    }
}
