package goodterms.server.signin;

import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.MailAddress;
import goodterms.server.store.Accounts;
import goodterms.server.store.MasterKey;
import goodterms.server.store.Transactions;
import goodterms.server.web.Calling;
import java.net.URI;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How people come in: staff by password or through their company's provider of identities, customers by link. */
public final class SignIn {

    /** What came of wanting in. */
    public sealed interface Answer {

        /**
         * They are in.
         *
         * @param session to be shown with every request
         */
        record In(Secret session) implements Answer {}

        /** Name or password is wrong, or the link; which of them is not said. */
        record Wrong() implements Answer {}

        /** Too many have failed in that name; it may be tried again in a quarter of an hour. */
        record TooOften() implements Answer {}

        /** The company's provider of identities could not be asked, or not believed; the log says why. */
        record Unbelieved() implements Answer {}
    }

    /** How long a link that was sent by mail can be used. */
    public static final Duration LINK_VALID = Links.BY_MAIL;

    /** How often one name may be tried in vain, or links be sent to one account, within a quarter of an hour. */
    private static final int MOST_TRIED = 10;

    /** How many links may be asked for from one network within a quarter of an hour: offices share an address. */
    private static final int MOST_ASKED = 30;

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}]{1,190}");

    private final MasterKey master;
    private final Transactions transactions;
    private final InstantSource time;
    private final Passwords passwords = new Passwords();
    private final Sessions sessions;
    private final Links links;
    private final Providers providers;
    private final Accounts accounts;

    /**
     * For the accounts of all companies.
     *
     * @param calling with which providers of identities are asked
     */
    public SignIn(
            Transactions transactions,
            Accounts accounts,
            MasterKey master,
            Calling calling,
            SecureRandom random,
            InstantSource time) {
        People people = new People(accounts);
        this.master = master;
        this.transactions = transactions;
        this.time = time;
        this.accounts = accounts;
        this.sessions = new Sessions(random, people);
        this.links = new Links(random, people, sessions);
        this.providers = new Providers(master, transactions, calling, time);
    }

    /** Lets somebody of the staff in. */
    public Answer withPassword(String company, String email, String password) {
        String address = MailAddress.plain(email);
        if (!isAddress(address)) {
            return new Answer.Wrong();
        }
        OptionalLong attempt = transactions.of(
                company,
                connection -> Attempts.make(connection, company, "staff:" + address, MOST_TRIED, time.instant()));
        if (attempt.isEmpty()) {
            return new Answer.TooOften();
        }
        Optional<String> kept = transactions.of(company, connection -> Staff.password(connection, company, address));
        // Slow on purpose, and so outside of any transaction.
        boolean right = passwords.matches(password, kept);
        return transactions.of(company, connection -> {
            Optional<Staff> staff = Staff.find(connection, company, address);
            if (right && staff.isPresent()) {
                Attempts.forget(connection, company, attempt.getAsLong());
                return in(connection, company, staff.get());
            }
            return refused(connection, company, "staff", new Answer.Wrong(), "wrong-password");
        });
    }

    private Answer in(Connection connection, String company, Staff staff) throws SQLException {
        Secret session = sessions.begin(connection, company, staff, time.instant());
        Caller caller = staff.caller(company, session.id());
        Audit.add(connection, caller, time.instant(), "sign-in", Optional.empty(), Optional.empty());
        return new Answer.In(session);
    }

    private Answer refused(Connection connection, String company, String who, Answer answer, String why)
            throws SQLException {
        Audit.add(connection, company, who, time.instant(), "sign-in", Optional.empty(), Optional.of(why));
        return answer;
    }

    /** Where to send somebody of the staff to sign in; none if the company has no provider of identities, or it can't be asked. */
    public Optional<URI> away(String company, URI callback) {
        return providers.away(company, callback);
    }

    /** Lets somebody in who comes back from there. */
    public Answer back(String company, String state, String code, URI callback) {
        try {
            Optional<Providers.Back> back = providers.back(company, state, code, callback);
            return back.isEmpty()
                    ? new Answer.Wrong()
                    : transactions.of(company, connection -> back(connection, company, back.get()));
        } catch (Provider.Unbelieved why) {
            LOG.warn("somebody of {} did not come in through their provider: {}", company, why.getMessage());
            return new Answer.Unbelieved();
        }
    }

    private Answer back(Connection connection, String company, Providers.Back back) throws SQLException {
        Optional<Staff> staff = providers.staff(connection, company, back);
        return staff.isPresent()
                ? in(connection, company, staff.get())
                : refused(connection, company, "staff", new Answer.Wrong(), "not-staff");
    }

    /** Lets a customer in through a link, once. */
    public Answer through(Secret link) {
        return through(link, "");
    }

    /** The same by a form with a button: who clicks it twice comes in all the same. */
    public Answer through(Secret link, String form) {
        return transactions.of(link.company(), connection -> {
            Optional<Secret> session = links.use(connection, link, form, time.instant());
            return session.isPresent()
                    ? new Answer.In(session.get())
                    : refused(connection, link.company(), "link:" + link.id(), new Answer.Wrong(), "used-or-run-out");
        });
    }

    /** Whose link it was, so that they need not write their address again to get another; nobody's if it never was one. */
    public Optional<String> person(Connection connection, Secret link) throws SQLException {
        return links.person(connection, link);
    }

    /**
     * Counts that a link was asked for from somewhere.
     *
     * @param from the network address, which stands nowhere
     * @return whether not too many were, from there within a quarter of an hour
     */
    public boolean mayAsk(Connection connection, String company, String from) throws SQLException {
        String who = "from:" + master.standIn(company, "callers", from);
        return Attempts.make(connection, company, who, MOST_ASKED, time.instant())
                .isPresent();
    }

    /** A link for a customer who is in the company's product now; none for who is not of that account. */
    public Optional<Secret> link(Connection connection, String company, AccountId account, String person)
            throws SQLException {
        return links.make(connection, company, account, person, Links.AT_ONCE, time.instant());
    }

    /** A link to each account of an address, to be sent there by mail; none if too many were asked for. */
    public List<MailedLink> mailed(Connection connection, String company, String address) throws SQLException {
        List<MailedLink> made = new ArrayList<>();
        for (AccountId account : accounts.of(connection, company, address)) {
            String who = "link:" + account.value();
            if (Attempts.make(connection, company, who, MOST_TRIED, time.instant())
                    .isPresent()) {
                links.make(connection, company, account, address, Links.BY_MAIL, time.instant())
                        .ifPresent(link -> made.add(new MailedLink(account, link)));
            }
        }
        return List.copyOf(made);
    }

    /** A link that goes out by mail. */
    public record MailedLink(AccountId account, Secret link) {}

    /** Who holds an open session; being asked keeps it open. */
    public Optional<Caller> caller(Secret session) {
        return transactions.of(session.company(), connection -> sessions.caller(connection, session, time.instant()));
    }

    /** Who holds an open session, within a transaction of their company. */
    public Optional<Caller> caller(Connection connection, Secret session) throws SQLException {
        return sessions.caller(connection, session, time.instant());
    }

    /** What stands for a person, the same in each of their sessions; who they are can't be read from it. */
    public String standIn(Caller caller) {
        String person = caller.actor().map(it -> MailAddress.plain(it.name())).orElse(caller.name());
        String account = caller.account().map(AccountId::value).orElse("");
        return master.standIn(caller.company(), "people", account + " " + person);
    }

    /** Closes the session of a caller, and clears away what time has closed. */
    public void out(Connection connection, Caller caller) throws SQLException {
        if (caller.session().isPresent()) {
            Sessions.end(connection, caller.company(), caller.session().get());
        }
        Sessions.sweep(connection, caller.company(), time.instant());
    }

    /** The same by nobody of the company, as where it is set up. */
    public Staffing admit(Connection connection, Company company, String email, String role, Optional<String> password)
            throws SQLException {
        return admit(connection, company, Optional.empty(), email, role, password);
    }

    /**
     * Adds somebody to a company's staff, or gives them another role or password.
     *
     * @param by who does it
     * @throws IllegalArgumentException if there is no such role, or the address or password is none
     */
    public Staffing admit(
            Connection connection,
            Company company,
            Optional<Caller> by,
            String email,
            String role,
            Optional<String> password)
            throws SQLException {
        String address = MailAddress.plain(email);
        if (!isAddress(address)) {
            throw new IllegalArgumentException("staff sign in with a mail address, not " + address);
        }
        password.ifPresent(Passwords::check);
        return Roster.admit(connection, company, by, address, role, password.map(passwords::hash), time.instant());
    }

    /**
     * Lets somebody in no more; what they have open ends.
     *
     * @param by who does it; nobody if it is nobody of the company
     */
    public Staffing dismiss(Connection connection, Company company, Optional<Caller> by, String email)
            throws SQLException {
        return Roster.dismiss(connection, company, by, MailAddress.plain(email), time.instant());
    }

    /** Everybody who works or worked for a company. */
    public List<Staff> staff(Connection connection, String company) throws SQLException {
        return Staff.all(connection, company);
    }

    /** Why a provider of identities can't be at that address; nothing if it can. */
    public Optional<String> fault(String issuer) {
        return providers.fault(issuer);
    }

    /** Has a company's staff sign in through a provider of identities as well. */
    public void trust(Connection connection, String company, String issuer, String client, String secret)
            throws SQLException {
        providers.set(connection, company, new Provider(issuer, client, secret));
    }

    /** The provider of identities that a company's staff may sign in through, by its address. */
    public Optional<String> trusted(Connection connection, String company) throws SQLException {
        return providers.find(connection, company).map(Provider::issuer);
    }

    private static boolean isAddress(String plain) {
        return ADDRESS.matcher(plain).matches();
    }
}
