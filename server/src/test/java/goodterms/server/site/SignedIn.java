package goodterms.server.site;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.server.Running;
import goodterms.server.signin.Secret;
import goodterms.server.signin.SignIn;
import java.util.List;
import java.util.Optional;

/** Somebody who has come in, with the session that their browser keeps. */
public record SignedIn(Running running, Area area, Secret session) {

    /** By which staff come in. */
    public static final String PASSWORD = "a password that only tests know";

    /** Somebody of an account, by the link that a product would send them. */
    public static SignedIn customer(Running running, String company, String account, String person) {
        SignIn signIn = running.server().signIn();
        Secret link = running.server()
                .transactions()
                .of(company, connection -> signIn.link(connection, company, new AccountId(account), person))
                .orElseThrow();
        return new SignedIn(running, Area.PORTAL, in(signIn.through(link)));
    }

    /** Somebody of a company's staff in that role, such as {@code owner} or {@code support}. */
    public static SignedIn staff(Running running, String company, String email, String role) {
        SignIn signIn = running.server().signIn();
        running.server().transactions().of(company, connection -> {
            Company at = running.server().companies().find(connection, company).orElseThrow();
            boolean there = signIn.staff(connection, company).stream()
                    .anyMatch(it -> it.email().equals(email)
                            && it.role().equals(role)
                            && it.leftAt().isEmpty());
            if (!there) {
                signIn.admit(connection, at, email, role, Optional.of(PASSWORD));
            }
            return there;
        });
        return new SignedIn(running, Area.CONSOLE, in(signIn.withPassword(company, email, PASSWORD)));
    }

    private static Secret in(SignIn.Answer answer) {
        if (answer instanceof SignIn.Answer.In it) {
            return it.session();
        }
        throw new IllegalStateException("not let in: " + answer);
    }

    /** Lets somebody of the staff in no more. */
    public void leaves() {
        SignIn signIn = running.server().signIn();
        String company = session.company();
        running.server().transactions().of(company, connection -> {
            Company at = running.server().companies().find(connection, company).orElseThrow();
            String email = signIn.caller(connection, session)
                    .orElseThrow()
                    .actor()
                    .orElseThrow()
                    .name();
            return signIn.dismiss(connection, at, Optional.empty(), email);
        });
    }

    /** Has a browser's window keep the session. */
    public Page in(Page window) {
        window.context()
                .addCookies(List.of(new Cookie(area.cookie(), session.text())
                        .setDomain("127.0.0.1")
                        .setPath(area.home(session.company()))));
        return window;
    }

    /** Where a page of the area is. */
    public String at(String path) {
        return running.at(area.home(session.company()) + path).toString();
    }
}
