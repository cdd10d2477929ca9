package goodterms.server.entry;

import goodterms.core.account.Profile;
import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.core.invoice.BillingDetails;
import goodterms.core.notice.Notice;
import goodterms.core.notice.NoticeKind;
import goodterms.server.signin.Secret;
import goodterms.server.signin.SignIn;
import goodterms.server.site.Area;
import goodterms.server.site.Site;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The letter with the links that let somebody in.
 *
 * @param next where they wanted
 */
record LinkLetter(Company company, Site site, String next) {

    /** A way in: to which account, and by which link. */
    record Way(AccountId account, Profile profile, Secret link) {}

    /** To that address. It is about no subscription, so nobody can switch it off. */
    Notice to(String address, List<Way> ways) {
        List<String> sentences = new ArrayList<>();
        sentences.add("Somebody, most likely you, asked to sign in to the billing pages of " + company.name()
                + " with this email address.");
        String valid = SignIn.LINK_VALID.toMinutes() + " minutes";
        if (ways.size() == 1) {
            sentences.add("Open this link within " + valid + ". It lets you in once:");
            sentences.add(address(ways.getFirst()));
        } else {
            sentences.add("You have " + ways.size() + " accounts. Each has a link of its own, which lets you in once"
                    + " within " + valid + ".");
            ways.forEach(way -> sentences.add(name(way) + ":\r\n" + address(way)));
        }
        sentences.add("Was it not you? Then you need do nothing. Without a link nobody can sign in, and nothing has"
                + " changed.");
        return new Notice(
                "sign-in-" + ways.getFirst().link().id(),
                "sign-in",
                NoticeKind.BILLING,
                List.of(address),
                "Your link to " + company.name(),
                sentences);
    }

    private String address(Way way) {
        return site.at(UriComponentsBuilder.fromPath(Area.PORTAL.home(company.id()) + "/enter")
                .queryParam("link", way.link().text())
                .queryParam("next", "{next}")
                .encode()
                .buildAndExpand(next)
                .toUriString());
    }

    private static String name(Way way) {
        return way.profile()
                .companyName()
                .or(() -> way.profile().billTo().map(BillingDetails::name))
                .map(name -> name + " (account " + way.account().value() + ")")
                .orElse("Account " + way.account().value());
    }
}
