package goodterms.core.life;

import goodterms.core.account.Billing;
import goodterms.core.account.Command;
import goodterms.core.account.InvoiceEvent.DocumentNumbered;
import goodterms.core.account.InvoiceRefusal;
import goodterms.core.account.Outcome;

/** Numbers of invoices and credit notes, as the shell gives them: one after another through the whole company. */
final class Numbering {

    private Numbering() {}

    /** @param before the money before time went on: what is issued only now, nobody can have numbered */
    static Outcome number(Unfolding life, Command.NumberDocument command, Billing before) {
        if (!before.documents().unnumbered().contains(command.document())) {
            return Unfolding.refused(new InvoiceRefusal.NumberNotAwaited(command.document()));
        }
        return life.then(new DocumentNumbered(life.now(), command.document(), command.number()))
                .accepted();
    }
}
