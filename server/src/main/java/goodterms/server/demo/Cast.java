package goodterms.server.demo;

import goodterms.core.identity.Actor;
import java.util.List;
import java.util.Optional;

/**
 * Who takes part in the demo of one company.
 *
 * @param name as people say it
 * @param about what its terms are known for, in a sentence
 * @param customers the ones to begin with first
 * @param staff by the roles they have
 * @param deeds what the customers and the staff have done, in any order
 */
public record Cast(
        String company, String name, String about, List<Person> customers, List<Person> staff, List<Deed> deeds) {

    static final Actor SUPPORT = Actor.staff("sam@example.com", "support");
    static final Actor LEAD = Actor.staff("lea@example.com", "support lead");
    static final Actor FINANCE = Actor.staff("fay@example.com", "finance");

    /** Every company's. */
    public static final List<Cast> ALL =
            List.of(GroupTrackCast.CAST, PromoTrackCast.CAST, AnyTrackCast.CAST, CustomerTrackrCast.CAST);

    public Cast {
        customers = List.copyOf(customers);
        staff = List.copyOf(staff);
        deeds = List.copyOf(deeds);
    }

    /** With the staff that every company has. */
    static Cast of(String company, String name, String about, String inbox, List<Person> customers, List<Deed> deeds) {
        return new Cast(company, name, about, customers, staff(inbox), deeds);
    }

    private static List<Person> staff(String inbox) {
        return List.of(
                staff("support", "Sam", inbox),
                staff("support lead", "Lea", "heads support, and decides what the terms leave to a person."),
                staff(
                        "finance",
                        "Fay",
                        "sees the money, approves what needs a second person, and may suspend accounts."),
                staff(
                        "owner",
                        "Olga",
                        "owns the terms: change a sentence, see which cases it would decide otherwise, and"
                                + " publish it."));
    }

    private static Person staff(String role, String name, String sees) {
        return new Person(role, name, Optional.empty(), sees);
    }
}
