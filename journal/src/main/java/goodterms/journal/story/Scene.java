package goodterms.journal.story;

import goodterms.core.catalog.Citation;
import goodterms.core.catalog.Company;
import goodterms.core.identity.Actor;
import goodterms.core.retention.Deletion.Done;
import goodterms.journal.notation.Amounts;
import goodterms.journal.notation.Length;
import goodterms.journal.notation.Moments;
import goodterms.journal.notation.Words;
import goodterms.terms.clause.Clause;
import goodterms.terms.source.Fields;
import goodterms.terms.source.Spelling;
import goodterms.terms.source.Unreadable;
import goodterms.terms.source.Yaml;
import goodterms.terms.value.Wording;
import goodterms.terms.vocabulary.Setting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The company and the customer of a story: what its words are read against. */
record Scene(Company company, Customer customer) {

    private static final Pattern ANOTHER = Pattern.compile(" [2-9]$");

    /** How values are said in this story. */
    Saying saying() {
        return new Saying(customer.zone());
    }

    /** The currency of the account. */
    CurrencyUnit currency() {
        return customer.currency();
    }

    /** Somebody who gives a command, or is said to have. @throws Unreadable if there is nobody of that name */
    Actor actor(Yaml yaml) {
        String word = Fields.scalar(yaml).text();
        if (word.equals("owner")) {
            return owner();
        }
        if (word.contains("@")) {
            return Actor.customer(word);
        }
        return role(yaml);
    }

    /** The account's first owner. */
    Actor owner() {
        return Actor.customer(customer.owner());
    }

    /**
     * One of the company's staff, by role; {@code company} is its highest, and a number after a role is another person.
     *
     * @throws Unreadable if there is no such role
     */
    Actor role(Yaml yaml) {
        String word = Fields.scalar(yaml).text();
        List<String> roles = new ArrayList<>();
        company.roles().forEach(role -> roles.add(role.id()));
        if (word.equals("company") && !roles.isEmpty()) {
            return Actor.staff(roles.getLast(), roles.getLast());
        }
        String role = ANOTHER.matcher(word).replaceFirst("");
        if (!roles.contains(role)) {
            throw new Unreadable(
                    yaml.at(),
                    "unknown-role",
                    "the role " + role + " is not listed in company.yaml",
                    Spelling.remedy(role, roles));
        }
        return Actor.staff(word, role);
    }

    /**
     * What a field or state of this type must say, in the words it would be said in.
     *
     * @throws Unreadable if nothing of that type is said so
     */
    String expected(Yaml yaml, Class<?> type) {
        if (yaml instanceof Yaml.Sequence list) {
            return list.items().stream().map(item -> expected(item, type)).collect(Collectors.joining(", ", "[", "]"));
        }
        String text = Fields.scalar(yaml).text();
        if (text.equals("none")) {
            return text;
        }
        if (type == Instant.class || type == Done.class) {
            return saying().say(Moments.read(yaml, customer.zone()));
        }
        if (type == Money.class) {
            return Amounts.say(Amounts.read(yaml, currency()));
        }
        if (type == Duration.class) {
            return Wording.length(Length.read(yaml).exact().toSeconds());
        }
        if (type == boolean.class || type == Boolean.class) {
            return Fields.truth(yaml) ? "yes" : "no";
        }
        if (type == Citation.class) {
            return Words.oneOf(yaml, clauses());
        }
        if (type == Actor.class) {
            return saying().say(actor(yaml));
        }
        if (type.isEnum()) {
            return Words.oneOf(yaml, Words.all(type));
        }
        return text;
    }

    /** The ids of all clauses of the company's pages, and the names of the settings they state. */
    private List<String> clauses() {
        Stream<String> settings = company.terms().stream()
                .flatMap(terms -> terms.sentences().keySet().stream())
                .map(Setting::key);
        Stream<String> clauses = company.terms().stream()
                .flatMap(terms -> terms.rules().values().stream())
                .flatMap(rules -> rules.clauses().stream())
                .map(Clause::id);
        return Stream.concat(clauses, settings).distinct().sorted().toList();
    }
}
