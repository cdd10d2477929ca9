package goodterms.journal.story;

import goodterms.terms.source.Position;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One step of a story: what happens at a moment, and what must have followed.
 *
 * @param at where the step stands
 * @param moment when it happens
 * @param refused the code of the refusal that must be the answer
 * @param says words that a preview must tell the customer
 * @param shows words that the account's billing page must show
 * @param notices the notices that must have been sent
 * @param neverNotices those that must not
 * @param state how the account must stand afterwards: what each key must say
 */
record Step(
        Position at,
        Instant moment,
        Act act,
        List<EventPattern> expect,
        List<EventPattern> never,
        Optional<String> refused,
        List<String> says,
        List<String> shows,
        List<NoticePattern> notices,
        List<NoticePattern> neverNotices,
        Map<String, String> state,
        Optional<String> note) {

    Step {
        expect = List.copyOf(expect);
        never = List.copyOf(never);
        says = List.copyOf(says);
        shows = List.copyOf(shows);
        notices = List.copyOf(notices);
        neverNotices = List.copyOf(neverNotices);
        state = Collections.unmodifiableMap(new LinkedHashMap<>(state));
    }
}
