package goodterms.server.webhook;

import goodterms.core.catalog.Company;
import goodterms.core.notice.Notice;
import goodterms.core.notice.NoticeKind;
import goodterms.server.signin.Staff;
import goodterms.server.store.Outbox;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The letter to a company that one of its webhooks is told nothing more. It is about no account, and waits as all letters do. */
final class DisabledLetter {

    private DisabledLetter() {}

    /**
     * Has it sent to the company's support, or, where it names none, to its owners among the staff; where there is nobody at
     * all, to nobody.
     *
     * @param key what no other attempt at it is known by
     * @param because in a sentence
     */
    static void write(Connection connection, Company company, Webhook webhook, String key, String because, Instant at)
            throws SQLException {
        List<String> to = company.support().isPresent()
                ? List.of(company.support().get())
                : Staff.owners(connection, company.id());
        if (!to.isEmpty()) {
            Outbox.letter(connection, company.id(), letter(company, webhook, key, because, to), at);
        }
    }

    /** Of the address only its host: the rest may hold what opens it. */
    private static Notice letter(Company company, Webhook webhook, String key, String because, List<String> to) {
        String address = "/v1/companies/" + company.id() + "/webhooks/" + webhook.id();
        return new Notice(
                "webhook-disabled-" + webhook.id() + "-" + key,
                "webhook-disabled",
                NoticeKind.BILLING,
                to,
                company.name() + ": a webhook is told nothing more",
                List.of(
                        "The webhook " + webhook.id() + " at " + webhook.url().getHost() + " is disabled. " + because,
                        "Until it is enabled again, your program at that address does not hear of anything that happens to"
                                + " your customers: payments, cancellations, what it is to delete.",
                        "When it is mended, whoever has a key with the scope admin enables it with POST " + address
                                + "/enabling, and has it told what it has missed with POST " + address
                                + "/replay. What happened while it was disabled is listed by GET /v1/companies/"
                                + company.id() + "/events."));
    }
}
