package goodterms.core.life;

import goodterms.core.account.Command;
import goodterms.core.account.InvoiceEvent.DocumentNumbered;
import goodterms.core.account.InvoiceRefusal;
import goodterms.core.account.Outcome;

/** Numbers of invoices and credit notes, as the shell gives them: one after another through the whole company. */
final class Numbering {

    private Numbering() {}

    static Outcome number(Unfolding life, Command.NumberDocument command) {
        if (!life.account().billing().documents().unnumbered().contains(command.document())) {
            return Unfolding.refused(new InvoiceRefusal.NumberNotAwaited(command.document()));
        }
        return life.then(new DocumentNumbered(life.now(), command.document(), command.number()))
                .accepted();
    }
}
