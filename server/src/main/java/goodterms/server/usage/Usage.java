package goodterms.server.usage;

import goodterms.core.account.Account;
import goodterms.core.account.Command;
import goodterms.core.account.Refusal;
import goodterms.core.account.UsageRefusal;
import goodterms.core.calendar.Days;
import goodterms.core.calendar.Period;
import goodterms.core.catalog.Company;
import goodterms.core.catalog.Meter;
import goodterms.core.identity.AccountId;
import goodterms.core.usage.UsageReport;
import goodterms.server.company.Companies;
import goodterms.server.store.Accounts;
import goodterms.server.store.Act;
import goodterms.server.store.Done;
import goodterms.server.store.Kept;
import goodterms.server.store.Transactions;
import goodterms.server.work.Batch;
import goodterms.server.work.Failure;
import goodterms.terms.vocabulary.Setting;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes batches of reports: what has come before is known by its id and left out; the rest is summed for each account and
 * meter, and given to all accounts at once. What an account refuses is forgotten again, so that it can be sent anew. An
 * account that breaks under its reports is found, and keeps no other from counting.
 */
public final class Usage {

    /** Why nothing of an account was counted. */
    public sealed interface Reason {

        /** The account refused it. */
        record Refused(Refusal refusal) implements Reason {}

        /** There is no such account. */
        record Missing() implements Reason {}

        /** The account could not be written to; why is in the log. */
        record Broken() implements Reason {}
    }

    /**
     * What became of the reports of one account.
     *
     * @param taken how many were counted
     * @param known how many had come before
     * @param refused how many were not counted, and may be sent again: all or none of those that are new
     * @param because why some were not
     */
    public record Part(String account, int taken, int known, int refused, Optional<Reason> because) {}

    private static final Logger LOG = LoggerFactory.getLogger(Usage.class);

    private final Transactions transactions;
    private final Companies companies;
    private final Accounts accounts;

    /** Use of those accounts. */
    public Usage(Transactions transactions, Companies companies, Accounts accounts) {
        this.transactions = transactions;
        this.companies = companies;
        this.accounts = accounts;
    }

    /**
     * Takes a batch: in one transaction, or, where accounts break, all that is not theirs in several.
     *
     * @param by who reports, as the journal names them
     * @return what became of it, an account at a time, in the order of their ids
     */
    public List<Part> take(String company, List<Used> batch, String by, Instant now) {
        Map<String, List<Used>> byAccount = new HashMap<>();
        batch.forEach(each -> byAccount
                .computeIfAbsent(each.account(), _ -> new ArrayList<>())
                .add(each));
        List<Part> parts = new ArrayList<>();
        Batch.write(
                byAccount.values().stream()
                        .sorted(Comparator.comparing(
                                reports -> reports.getFirst().account()))
                        .toList(),
                some -> parts.addAll(together(company, some, by, now)),
                (one, failure) -> parts.add(broken(company, one, failure)));
        return parts.stream().sorted(Comparator.comparing(Part::account)).toList();
    }

    private static Part broken(String company, List<Used> reports, RuntimeException failure) {
        String account = reports.getFirst().account();
        // It is not parked: a program that reports use must not be able to stop time for an account.
        LOG.error("use of account {} of {} can't be counted: {}", account, company, Failure.said(failure));
        return new Part(account, 0, 0, reports.size(), Optional.of(new Reason.Broken()));
    }

    private List<Part> together(String company, List<List<Used>> some, String by, Instant now) {
        return transactions.of(
                company,
                connection -> take(
                        connection,
                        companies
                                .find(connection, company)
                                .orElseThrow(() -> new IllegalStateException("no company " + company)),
                        some,
                        by,
                        now));
    }

    private List<Part> take(Connection connection, Company company, List<List<Used>> some, String by, Instant now)
            throws SQLException {
        List<Used> all = some.stream().flatMap(List::stream).toList();
        Map<AccountId, List<Used>> fresh = new LinkedHashMap<>();
        Reported.insert(connection, company.id(), all, now)
                .forEach(each -> fresh.computeIfAbsent(new AccountId(each.account()), _ -> new ArrayList<>())
                        .add(each));
        Map<AccountId, Reason> refused = new LinkedHashMap<>();
        List<Act> acts = acts(connection, company, fresh, by, now, refused);
        List<Done> done = accounts.apply(connection, company, acts, now);
        for (int i = 0; i < acts.size(); i++) {
            if (done.get(i) instanceof Done.Refused it) {
                refused.put(acts.get(i).account(), new Reason.Refused(it.refusal()));
            }
        }
        Reported.delete(
                connection,
                company.id(),
                refused.keySet().stream()
                        .flatMap(account -> fresh.getOrDefault(account, List.of()).stream())
                        .toList());
        return some.stream().map(reports -> part(reports, fresh, refused)).toList();
    }

    private static Part part(List<Used> reports, Map<AccountId, List<Used>> fresh, Map<AccountId, Reason> refused) {
        AccountId account = new AccountId(reports.getFirst().account());
        int anew = fresh.getOrDefault(account, List.of()).size();
        Optional<Reason> because = Optional.ofNullable(refused.get(account));
        return new Part(
                account.value(),
                because.isPresent() ? 0 : anew,
                reports.size() - anew,
                because.isPresent() ? anew : 0,
                because);
    }

    private List<Act> acts(
            Connection connection,
            Company company,
            Map<AccountId, List<Used>> fresh,
            String by,
            Instant now,
            Map<AccountId, Reason> refused)
            throws SQLException {
        Map<AccountId, Kept> found = accounts.find(connection, company.id(), fresh.keySet());
        List<Act> acts = new ArrayList<>();
        fresh.forEach((id, reports) -> {
            Kept kept = found.get(id);
            if (kept == null) {
                refused.put(id, new Reason.Missing());
                return;
            }
            untimely(kept.account(), company, reports, kept.time().orElse(now))
                    .ifPresentOrElse(
                            refusal -> refused.put(id, new Reason.Refused(refusal)),
                            () -> acts.add(Act.of(id, new Command.RecordUsage(summed(company, reports)), by)));
        });
        return acts;
    }

    /** Each report is held against what its account can still count, before it is lost in a sum. */
    private static Optional<Refusal> untimely(Account account, Company company, List<Used> reports, Instant now) {
        Optional<Period> running = account.metering().period(now);
        if (running.isEmpty()) {
            // The account itself says why it counts nothing.
            return Optional.empty();
        }
        long days = company.termsAt(now).number(Setting.USAGE_LATE);
        Instant least =
                Days.after(running.get().from(), -days, account.profile().zone());
        return reports.stream()
                .filter(each -> each.happened().isPresent())
                .<Refusal>mapMulti((each, wrong) -> {
                    Instant happened = each.happened().orElseThrow();
                    if (happened.isAfter(now)) {
                        wrong.accept(new UsageRefusal.UsageInFuture(each.id(), happened));
                    } else if (happened.isBefore(least)) {
                        wrong.accept(new UsageRefusal.UsageTooOld(each.id(), happened, least));
                    }
                })
                .findFirst();
    }

    /** For each meter one report of the sum; of a level, the last and the most. */
    private static List<UsageReport> summed(Company company, List<Used> reports) {
        Map<String, List<Used>> byMeter = new TreeMap<>();
        reports.forEach(each ->
                byMeter.computeIfAbsent(each.meter(), _ -> new ArrayList<>()).add(each));
        List<UsageReport> summed = new ArrayList<>();
        byMeter.forEach((meter, some) -> {
            boolean level = company.offer()
                    .meter(meter)
                    .filter(it -> it.kind() == Meter.Kind.LEVEL)
                    .isPresent();
            summed.addAll(level ? Levels.of(some) : List.of(sum(meter, some)));
        });
        return summed;
    }

    private static UsageReport sum(String meter, Collection<Used> some) {
        long quantity = some.stream().mapToLong(Used::quantity).sum();
        // Without a moment of its own: when each happened has been looked at, and late use counts in the period that
        // runs. Without an id as well: each has come once, and an account need not remember what the database does.
        return UsageReport.once(meter, quantity, Optional.empty());
    }
}
