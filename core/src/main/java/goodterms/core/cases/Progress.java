package goodterms.core.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What has become of a case since it was opened, whatever the page says of it.
 *
 * @param clock by when it must be answered; empty once it was
 * @param evidence what people have looked at, the oldest first
 * @param proposal a grant that waits for a second person
 * @param assignee who of the staff sees to it
 */
public record Progress(
        Optional<ReplyClock> clock,
        Given given,
        List<Evidence> evidence,
        Optional<Proposal> proposal,
        Optional<String> assignee) {

    public Progress {
        evidence = List.copyOf(evidence);
    }

    /** Nothing has been done yet. */
    public static Progress none(Money nothing) {
        return new Progress(Optional.empty(), Given.nothing(nothing), List.of(), Optional.empty(), Optional.empty());
    }

    /** With that clock, or with none. */
    public Progress with(Optional<ReplyClock> other) {
        return new Progress(other, given, evidence, proposal, assignee);
    }

    /** With that given. */
    public Progress with(Given other) {
        return new Progress(clock, other, evidence, proposal, assignee);
    }

    /** With more evidence. */
    public Progress with(Evidence another) {
        List<Evidence> more = new ArrayList<>(evidence);
        more.add(another);
        return new Progress(clock, given, more, proposal, assignee);
    }

    /** With that grant waiting for a second person. */
    public Progress proposing(Proposal other) {
        return new Progress(clock, given, evidence, Optional.of(other), assignee);
    }

    /** With no grant waiting. */
    public Progress unproposed() {
        return new Progress(clock, given, evidence, Optional.empty(), assignee);
    }

    /** With that person seeing to it. */
    public Progress assigned(String name) {
        return new Progress(clock, given, evidence, proposal, Optional.of(name));
    }
}
