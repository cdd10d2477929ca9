package goodterms.terms.render;

import goodterms.terms.clause.Clause;
import goodterms.terms.phrase.Phrases;
import java.util.List;
import org.commonmark.renderer.html.HtmlWriter;

/** A clause as customers see it: a line that opens to say, in words made from the rule itself, how it decides. */
final class RuleBox {

    private final HtmlWriter html;
    private final Phrases phrases;

    RuleBox(HtmlWriter html, Phrases phrases) {
        this.html = html;
        this.phrases = phrases;
    }

    void write(Clause clause) {
        html.line();
        html.tag("details", Attributes.of("class", "rule", "id", clause.id()));
        html.tag("summary");
        html.text("How this is decided");
        html.tag("span", Attributes.of("class", "unseen"));
        html.text(": " + phrases.title(clause.id()));
        html.tag("/span");
        html.tag("/summary");
        when(clause);
        then(clause);
        instead(clause.insteadOf());
        html.tag("p", Attributes.of("class", "permalink"));
        html.tag("a", Attributes.of("href", "#" + clause.id()));
        html.text("Link to this rule");
        html.tag("span", Attributes.of("class", "unseen"));
        html.text(": " + phrases.title(clause.id()));
        html.tag("/span");
        html.tag("/a");
        html.tag("/p");
        html.tag("/details");
        html.line();
    }

    private void when(Clause clause) {
        List<String> conditions = phrases.conditions(clause);
        if (conditions.isEmpty()) {
            paragraph(
                    clause.isDefault()
                            ? "This holds unless another rule on this page decides otherwise."
                            : "This holds in every case.");
        } else if (conditions.size() == 1) {
            paragraph("It applies if " + conditions.getFirst() + ".");
        } else {
            paragraph("It applies if all of this is so:");
            html.tag("ul");
            conditions.forEach(condition -> item(Phrases.sentence(condition)));
            html.tag("/ul");
        }
    }

    private void then(Clause clause) {
        String often =
                phrases.once(clause).map(once -> " This is given " + once + ".").orElse("");
        paragraph("Then " + String.join(", and ", phrases.outcomes(clause)) + "." + often);
    }

    private void instead(List<String> below) {
        if (below.isEmpty()) {
            return;
        }
        html.tag("p");
        html.text("Where it applies, it decides instead of ");
        for (int i = 0; i < below.size(); i++) {
            if (i > 0) {
                html.text(i == below.size() - 1 ? " and " : ", ");
            }
            html.tag("a", Attributes.of("href", "#" + below.get(i)));
            html.text(phrases.title(below.get(i)));
            html.tag("/a");
        }
        html.text(".");
        html.tag("/p");
    }

    private void paragraph(String words) {
        html.tag("p");
        html.text(words);
        html.tag("/p");
    }

    private void item(String words) {
        html.tag("li");
        html.text(words);
        html.tag("/li");
    }
}
