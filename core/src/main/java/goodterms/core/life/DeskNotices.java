package goodterms.core.life;

import goodterms.core.account.DeskEvent;
import goodterms.core.cases.Inquiry;
import goodterms.core.notice.Notice;
import goodterms.core.notice.NoticeKind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What people are written about their requests: whoever asked a question, and the owners where money is asked for. */
final class DeskNotices {

    private DeskNotices() {}

    static List<Notice> of(DeskEvent event, Letter letter) {
        Letter about = letter.of(event.caseId());
        return switch (event) {
            case DeskEvent.ReplyPromised _ ->
                about.to(asker(event, letter), NoticeKind.BILLING, "by when we answer you");
            case DeskEvent.ReplyLimitMissed _ ->
                about.to(asker(event, letter), NoticeKind.BILLING, "we owe you an answer");
            case DeskEvent.CaseAnswered it ->
                letter.of(event.caseId() + "-" + Integer.toHexString(it.text().hashCode()))
                        .to(
                                it.customer().<Collection<String>>map(List::of).orElse(owners(letter)),
                                NoticeKind.BILLING,
                                "our answer");
            case DeskEvent.RequestWithdrawn _ -> about.toOwners(NoticeKind.BILLING, "a request is withdrawn");
            case DeskEvent.CaseReopened _ -> about.toOwners(NoticeKind.BILLING, "we look at your request once more");
            // By when it is answered is told with its own event, and what staff do is theirs.
            case DeskEvent.InquiryOpened _,
                    DeskEvent.MessageAdded _,
                    DeskEvent.ReplyTargetMissed _,
                    DeskEvent.EvidenceRecorded _,
                    DeskEvent.CaseAssigned _,
                    DeskEvent.CaseNoted _,
                    DeskEvent.GrantProposed _,
                    DeskEvent.GrantRejected _,
                    DeskEvent.ProposalWithdrawn _ -> List.of();
        };
    }

    private static Collection<String> asker(DeskEvent event, Letter letter) {
        Optional<String> customer =
                letter.after().desk().inquiry(event.caseId()).map(Inquiry::customer);
        return customer.<Collection<String>>map(List::of).orElse(owners(letter));
    }

    private static Collection<String> owners(Letter letter) {
        return letter.after().people().owners();
    }
}
