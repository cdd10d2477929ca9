package goodterms.server.portal;

import goodterms.core.account.Command;
import goodterms.core.account.ContentCommand.RestoreContent;
import goodterms.server.site.Visit;
import java.util.List;
import java.util.function.Function;

/**
 * A step that nothing need be chosen for: it is shown with all that comes of it, and taken.
 *
 * @param path of its page within the portal
 * @param lead what it is good for
 * @param button what it is confirmed by
 * @param not what leaves all as it is
 * @param done the word by which the billing page knows that it was taken
 */
public record OneStep(
        String path,
        String title,
        String lead,
        String button,
        String not,
        String done,
        Function<Visit, Command> command) {

    /** All there are. */
    static final List<OneStep> ALL = List.of(
            new OneStep(
                    "/cancel/undo",
                    "Keep your subscription",
                    "Your cancellation is taken back, as if it had never been.",
                    "Keep my subscription",
                    "Leave it cancelled",
                    "goes-on",
                    visit -> new Command.WithdrawCancellation(visit.actor())),
            new OneStep(
                    "/trial/reactivate",
                    "Take your trial up again",
                    "It goes on with the days that remain, and you have access again at once.",
                    "Take the trial up again",
                    "Leave it cancelled",
                    "trial",
                    visit -> new Command.ReactivateTrial(visit.actor())),
            new OneStep(
                    "/resume",
                    "Resume now",
                    "Your pause ends, and what is left of your period follows.",
                    "Resume now",
                    "Stay paused",
                    "resumed",
                    visit -> new Command.Resume(visit.actor())),
            new OneStep(
                    "/restore",
                    "Come back",
                    "Your content is still there, whole. Come back in time, and it is never deleted.",
                    "Come back",
                    "Leave it as it is",
                    "restored",
                    visit -> new RestoreContent(visit.actor())));
}
