package goodterms.journal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class WrittenNamesTest {

    /** A made-up family whose one member has had three versions. */
    public sealed interface Shape {

        /** In version 1 it had a diameter, in version 2 no colour. */
        record Circle(int radius, String colour) implements Shape {}
    }

    private static final WrittenNames SHAPES = new WrittenNames()
            .name("circle.3", Shape.Circle.class)
            .old("circle.1", "circle.2", WrittenNamesTest::radius)
            .old("circle.2", "circle.3", fields -> fields.put("colour", "black"));

    private final Form form = new Forms(Map.of(Shape.class, SHAPES)).of(Shape.class);

    private static ObjectNode radius(ObjectNode fields) {
        int diameter = fields.path("diameter").asInt();
        fields.remove("diameter");
        return fields.put("radius", diameter / 2);
    }

    private Object read(String json) {
        return form.read(JsonMapper.shared().readTree(json));
    }

    @Test
    void an_old_version_is_brought_forward_step_by_step() {
        assertThat(read("{'type':'circle.1','diameter':8}".replace('\'', '"'))).isEqualTo(new Shape.Circle(4, "black"));
        assertThat(read("{'type':'circle.2','radius':4}".replace('\'', '"'))).isEqualTo(new Shape.Circle(4, "black"));
    }

    @Test
    void the_newest_version_is_written_and_read_as_it_stands() {
        Shape circle = new Shape.Circle(4, "red");
        assertThat(String.valueOf(form.write(circle, UnaryOperator.identity())))
                .isEqualTo("{'type':'circle.3','radius':4,'colour':'red'}".replace('\'', '"'));
        assertThat(form.read(java.util.Objects.requireNonNull(form.write(circle, UnaryOperator.identity()))))
                .isEqualTo(circle);
    }

    @Test
    void what_an_old_version_did_not_have_either_is_refused_under_both_names() {
        assertThatThrownBy(() -> read("{'type':'circle.2','radius':4,'weight':1}".replace('\'', '"')))
                .isInstanceOf(UnreadableJson.class)
                .hasMessageStartingWith("circle.2 as circle.3: the field weight is not known.");
    }

    @Test
    void a_name_is_given_once_and_leads_to_an_end() {
        assertThatThrownBy(() -> new WrittenNames().name("a.1", String.class).name("a.1", String.class))
                .hasMessage("a.1 is named twice");
        WrittenNames circle = new WrittenNames()
                .old("a.1", "a.2", UnaryOperator.identity())
                .old("a.2", "a.1", UnaryOperator.identity());
        assertThatThrownBy(() -> circle.newest("a.1")).hasMessageStartingWith("the names go in a circle");
    }
}
