package goodterms.core.figures;

import goodterms.core.account.CaseEvent.CaseDeclined;
import goodterms.core.account.CaseEvent.CaseGranted;
import goodterms.core.account.DeskEvent.CaseAnswered;
import goodterms.core.account.DeskEvent.ReplyPromised;
import goodterms.core.account.DeskEvent.RequestWithdrawn;
import goodterms.core.account.Event;
import goodterms.core.cases.CaseId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How soon somebody was first answered by a person.
 *
 * @param askedAt from when they waited
 * @param target by when the company aims to answer
 * @param limit by when it promises to
 * @param answeredAt when a person did, if one has
 */
public record Reply(CaseId caseId, Instant askedAt, Instant target, Instant limit, Optional<Instant> answeredAt) {

    /** All that somebody waited for, in order; what was withdrawn before anybody answered is none. */
    public static List<Reply> of(List<Event> journal) {
        Map<CaseId, Reply> replies = new LinkedHashMap<>();
        for (Event event : journal) {
            switch (event) {
                case ReplyPromised it ->
                    replies.putIfAbsent(
                            it.caseId(), new Reply(it.caseId(), it.at(), it.target(), it.limit(), Optional.empty()));
                case CaseAnswered it -> answered(replies, it.caseId(), it.at());
                case CaseGranted it -> answered(replies, it.caseId(), it.at());
                case CaseDeclined it -> answered(replies, it.caseId(), it.at());
                case RequestWithdrawn it ->
                    replies.computeIfPresent(
                            it.caseId(), (_, reply) -> reply.answeredAt().isPresent() ? reply : null);
                case Event _ -> {}
            }
        }
        return List.copyOf(replies.values());
    }

    private static void answered(Map<CaseId, Reply> replies, CaseId caseId, Instant at) {
        replies.computeIfPresent(
                caseId,
                (_, reply) -> reply.answeredAt().isPresent()
                        ? reply
                        : new Reply(caseId, reply.askedAt(), reply.target(), reply.limit(), Optional.of(at)));
    }
}
