package goodterms.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.account.Command;
import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.server.Running;
import goodterms.server.store.Lived;
import goodterms.server.store.MasterKey;
import goodterms.server.web.Addresses;
import goodterms.server.web.Calling;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The sign-in of one company on a running server, at a time that a test moves. */
final class Door {

    static final String COMPANY = "grouptrack";
    static final String PASSWORD = "a long pass phrase";

    private static final Calling CALLING = new Calling(new Addresses(true), Duration.ofSeconds(5));

    final MovedTime time = new MovedTime();
    private final Running running;
    final SignIn signIn;

    Door(Running running) {
        this.running = running;
        this.signIn = calling(CALLING);
    }

    /** The same sign-in, with which machines are called otherwise. */
    SignIn calling(Calling calling) {
        return new SignIn(
                running.server().transactions(),
                running.server().accounts(),
                new MasterKey(new byte[32], new SecureRandom()),
                calling,
                new SecureRandom(),
                time);
    }

    Company company(Connection connection) throws SQLException {
        return running.server().companies().find(connection, COMPANY).orElseThrow();
    }

    void admit(String email, String role) {
        admit(email, role, PASSWORD);
    }

    void admit(String email, String role, String password) {
        running.server().transactions().of(COMPANY, connection -> {
            signIn.admit(connection, company(connection), email, role, Optional.of(password));
            return email;
        });
    }

    void dismiss(String email) {
        running.server()
                .transactions()
                .of(COMPANY, connection -> signIn.dismiss(connection, company(connection), Optional.empty(), email));
    }

    void trust(IdentityProvider provider) {
        running.server().transactions().of(COMPANY, connection -> {
            signIn.trust(connection, COMPANY, provider.issuer(), "us", "our secret");
            return provider;
        });
    }

    Lived open(String account, String owner) {
        return Lived.open(running, COMPANY, account, owner, time.instant());
    }

    void give(Lived life, Command command) {
        life.give(command, time.instant());
    }

    Optional<Secret> link(String account, String person) {
        return running.server()
                .transactions()
                .of(COMPANY, connection -> signIn.link(connection, COMPANY, new AccountId(account), person));
    }

    List<SignIn.MailedLink> mailed(String address) {
        return running.server().transactions().of(COMPANY, connection -> signIn.mailed(connection, COMPANY, address));
    }

    Caller in(SignIn.Answer answer) {
        assertThat(answer).isInstanceOf(SignIn.Answer.In.class);
        return caller(answer).orElseThrow();
    }

    void out(SignIn.Answer answer) {
        Caller caller = in(answer);
        running.server().transactions().of(COMPANY, connection -> {
            signIn.out(connection, caller);
            return caller;
        });
    }

    Optional<Caller> caller(SignIn.Answer answer) {
        return signIn.caller(((SignIn.Answer.In) answer).session());
    }
}
