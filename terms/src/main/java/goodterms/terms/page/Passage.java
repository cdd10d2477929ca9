package goodterms.terms.page;

import goodterms.terms.source.Quote;
import java.util.List;

/**
 * A paragraph, a list item, a table cell or a heading.
 *
 * @param quote its words, as the customer reads them
 * @param loose the same words with parameters and code left out
 * @param heading whether it is a heading
 */
public record Passage(Quote quote, String loose, List<Parameter> parameters, boolean heading) {

    public Passage {
        parameters = List.copyOf(parameters);
    }
}
