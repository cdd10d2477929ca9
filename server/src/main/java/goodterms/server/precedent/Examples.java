package goodterms.server.precedent;

import goodterms.core.account.CaseEvent.RefundDecided;
import goodterms.core.cases.CaseFacts;
import goodterms.core.cases.CaseId;
import goodterms.core.cases.Likeness;
import goodterms.core.cases.Precedent;
import goodterms.core.cases.Precedents;
import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.core.life.Decided;
import goodterms.server.store.Accounts;
import goodterms.server.store.Journal;
import goodterms.server.store.Kept;
import goodterms.server.store.Sought;
import goodterms.terms.clause.Clause;
import goodterms.terms.vocabulary.Question;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which decided cases are most like one that waits: of all that were ever decided by the same clause and, where these are
 * few, of the latest by others.
 */
public final class Examples {

    private static final int READ_AT_ONCE = 1_000;

    /** How many of the latest are looked through that rest on another clause: they are like it by little. */
    private static final int MOST_OF_OTHERS = 1_000;

    /** A decided case, by no more than what it is found by. */
    private record Found(AccountId account, CaseId caseId, Instant decidedAt, long distance) {

        static final Comparator<Found> NEAREST_FIRST =
                Comparator.comparingLong(Found::distance).thenComparing(Found::decidedAt, Comparator.reverseOrder());
    }

    private final Connection connection;
    private final Company company;
    private final Kept waiting;
    private final CaseId caseId;
    private final CaseFacts facts;
    private final Clause clause;

    private Examples(
            Connection connection, Company company, Kept waiting, CaseId caseId, CaseFacts facts, Clause clause) {
        this.connection = connection;
        this.company = company;
        this.waiting = waiting;
        this.caseId = caseId;
        this.facts = facts;
        this.clause = clause;
    }

    /**
     * The decided cases most like one of an account: of accounts that live by the same clock, if it lives by one, and
     * otherwise of those that live by the time of day.
     *
     * @param most how many at most
     * @return none where the page never answered the case
     */
    public static List<Likeness> like(
            Connection connection, Accounts accounts, Company company, Kept waiting, CaseId caseId, int most)
            throws SQLException {
        AccountId account = waiting.account().id();
        Optional<RefundDecided> answer =
                Decided.page(caseId, account, Journal.events(connection, company.id(), waiting, Sought.about(caseId)));
        Optional<Clause> clause = answer.flatMap(it -> clause(it, company));
        if (clause.isEmpty()) {
            return List.of();
        }
        DecidedCases.catchUp(connection, accounts, company.id());
        CaseFacts facts = answer.get().facts();
        Examples examples = new Examples(connection, company, waiting, caseId, facts, clause.get());
        List<Found> found = new ArrayList<>(examples.nearest("clause = ?", most));
        if (found.size() < most) {
            String lately = "clause <> ? order by decided_at desc limit " + MOST_OF_OTHERS;
            found.addAll(examples.nearest(lately, most - found.size()));
        }
        return Precedents.like(clause.get(), facts, examples.whole(accounts, found), most);
    }

    private static Optional<Clause> clause(RefundDecided answer, Company company) {
        return company.termsWith(answer.page(), Question.REFUND)
                .flatMap(terms -> terms.rules(Question.REFUND))
                .flatMap(rules -> rules.clauses().stream()
                        .filter(it -> it.id().equals(Decided.leaving(answer).id()))
                        .findFirst());
    }

    /** Looks through them, and holds a few at a time. */
    private List<Found> nearest(String which, int many) throws SQLException {
        List<Found> nearest = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select account, number, decided_at, facts, raw from precedent
                where company = ? and clock = ? and not (account = ? and number = ?) and\s""" + which)) {
            select.setString(1, company.id());
            select.setString(2, waiting.clock().orElse(""));
            select.setString(3, waiting.account().id().value());
            select.setInt(4, caseId.number());
            select.setString(5, clause.id());
            select.setFetchSize(READ_AT_ONCE);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    nearest.add(found(row));
                    if (nearest.size() == READ_AT_ONCE) {
                        keepFirst(nearest, many);
                    }
                }
            }
        }
        keepFirst(nearest, many);
        return nearest;
    }

    private static void keepFirst(List<Found> found, int many) {
        found.sort(Found.NEAREST_FIRST);
        found.subList(Math.min(many, found.size()), found.size()).clear();
    }

    private Found found(ResultSet row) throws SQLException {
        String[] names = (String[]) row.getArray("facts").getArray();
        Long[] raw = (Long[]) row.getArray("raw").getArray();
        Map<String, Long> known = new TreeMap<>();
        for (int i = 0; i < names.length; i++) {
            known.put(names[i], raw[i]);
        }
        return new Found(
                new AccountId(row.getString("account")),
                new CaseId(row.getInt("number")),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                Precedents.distance(clause, facts, new CaseFacts(known, Set.of())));
    }

    /** What the journals say of them, with the reasons people wrote down. */
    private List<Precedent> whole(Accounts accounts, List<Found> found) throws SQLException {
        List<AccountId> ids = found.stream().map(Found::account).distinct().toList();
        List<Precedent> whole = new ArrayList<>();
        for (Kept kept : accounts.find(connection, company.id(), ids).values()) {
            Decided.of(kept.account().id(), Journal.events(connection, company.id(), kept, Sought.CASES)).stream()
                    .filter(it -> found.stream()
                            .anyMatch(one -> one.account().equals(it.account())
                                    && one.caseId().equals(it.caseId())))
                    .forEach(whole::add);
        }
        return whole;
    }
}
