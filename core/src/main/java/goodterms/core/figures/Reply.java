package goodterms.core.figures;

import goodterms.core.account.CaseEvent.CaseClosedByDispute;
import goodterms.core.account.CaseEvent.CaseDeclined;
import goodterms.core.account.CaseEvent.CaseGranted;
import goodterms.core.account.CaseEvent.CaseSettled;
import goodterms.core.account.CaseEvent.FindingRecorded;
import goodterms.core.account.DeskEvent.CaseAnswered;
import goodterms.core.account.DeskEvent.ReplyPromised;
import goodterms.core.account.DeskEvent.RequestWithdrawn;
import goodterms.core.account.Event;
import goodterms.core.cases.CaseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How soon somebody was first answered by a person.
 *
 * @param askedAt from when they waited
 * @param target by when the company aims to answer
 * @param limit by when it promises to
 * @param answeredAt when a person did, if one has
 */
public record Reply(CaseId caseId, Instant askedAt, Instant target, Instant limit, Optional<Instant> answeredAt) {

    /** All that somebody waited for, in order; what was done before anybody answered is none. */
    public static List<Reply> of(List<Event> journal) {
        Reading reading = new Reading();
        journal.forEach(reading::happened);
        return List.copyOf(reading.replies.values());
    }

    private boolean waits() {
        return answeredAt.isEmpty();
    }

    private Reply answered(Instant when) {
        return new Reply(caseId, askedAt, target, limit, Optional.of(when));
    }

    /** What somebody waited for so far. */
    private static final class Reading {

        private final Map<CaseId, Reply> replies = new LinkedHashMap<>();
        /** The cases in which a person has found something out. */
        private final Set<CaseId> found = new HashSet<>();
        /** Those that were settled just now, with nothing else between; the next may go on with the clock of one. */
        private final List<Reply> settled = new ArrayList<>();

        void happened(Event event) {
            switch (event) {
                case ReplyPromised it -> replies.putIfAbsent(it.caseId(), promised(it));
                case FindingRecorded it -> found.add(it.caseId());
                case CaseAnswered it -> answered(it.caseId(), it.at());
                case CaseGranted it -> answered(it.caseId(), it.at());
                case CaseDeclined it -> answered(it.caseId(), it.at());
                case CaseSettled it when found.contains(it.caseId()) -> answered(it.caseId(), it.at());
                case CaseSettled it -> drop(it.caseId()).ifPresent(settled::add);
                case CaseClosedByDispute it -> drop(it.caseId());
                case RequestWithdrawn it -> drop(it.caseId());
                case Event _ -> {}
            }
            if (!(event instanceof CaseSettled)) {
                settled.clear();
            }
        }

        /** Who asks for money back has waited since they first wrote about it: their question hands its clock on. */
        private Reply promised(ReplyPromised it) {
            Instant since = settled.stream()
                    .filter(reply ->
                            reply.target().equals(it.target()) && reply.limit().equals(it.limit()))
                    .map(Reply::askedAt)
                    .findFirst()
                    .orElse(it.at());
            return new Reply(it.caseId(), since, it.target(), it.limit(), Optional.empty());
        }

        private void answered(CaseId caseId, Instant at) {
            replies.computeIfPresent(caseId, (_, reply) -> reply.waits() ? reply.answered(at) : reply);
        }

        private Optional<Reply> drop(CaseId caseId) {
            Optional<Reply> waiting = Optional.ofNullable(replies.get(caseId)).filter(Reply::waits);
            waiting.ifPresent(_ -> replies.remove(caseId));
            return waiting;
        }
    }
}
