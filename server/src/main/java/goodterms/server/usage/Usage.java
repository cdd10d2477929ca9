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
import goodterms.server.store.Accounts;
import goodterms.server.store.Act;
import goodterms.server.store.Done;
import goodterms.server.store.Kept;
import goodterms.terms.vocabulary.Setting;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Takes batches of reports: what has come before is known by its id and left out; the rest is summed for each account and
 * meter, and given to all accounts at once. What an account refuses is forgotten again, so that it can be sent anew.
 */
public final class Usage {

    /**
     * What became of a batch.
     *
     * @param taken how many reports were counted
     * @param known how many had come before
     * @param refused what accounts refused, each all of its reports
     */
    public record Taken(int taken, int known, List<Refused> refused) {

        public Taken {
            refused = List.copyOf(refused);
        }
    }

    /**
     * Reports of one account that were not counted.
     *
     * @param because why; empty if there is no such account
     */
    public record Refused(String account, int reports, Optional<Refusal> because) {}

    private final Accounts accounts;

    /** Use of those accounts. */
    public Usage(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * Takes a batch, whole, in one transaction.
     *
     * @param by who reports, as the journal names them
     */
    public Taken take(Connection connection, Company company, List<Used> batch, String by, Instant now)
            throws SQLException {
        List<Used> fresh = Reported.insert(connection, company.id(), batch, now);
        Map<AccountId, List<Used>> byAccount =
                new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
        fresh.forEach(each -> byAccount
                .computeIfAbsent(new AccountId(each.account()), _ -> new ArrayList<>())
                .add(each));
        Map<AccountId, Refused> refused = new LinkedHashMap<>();
        List<Act> acts = acts(connection, company, byAccount, by, now, refused);
        List<Done> done = accounts.apply(connection, company, acts, now);
        for (int i = 0; i < acts.size(); i++) {
            AccountId account = acts.get(i).account();
            if (done.get(i) instanceof Done.Refused it) {
                refuse(refused, byAccount, account, Optional.of(it.refusal()));
            }
        }
        List<Used> forgotten = refused.keySet().stream()
                .flatMap(account -> byAccount.getOrDefault(account, List.of()).stream())
                .toList();
        Reported.delete(connection, company.id(), forgotten);
        return new Taken(fresh.size() - forgotten.size(), batch.size() - fresh.size(), List.copyOf(refused.values()));
    }

    private static void refuse(
            Map<AccountId, Refused> refused,
            Map<AccountId, List<Used>> byAccount,
            AccountId account,
            Optional<Refusal> because) {
        int reports = byAccount.getOrDefault(account, List.of()).size();
        refused.put(account, new Refused(account.value(), reports, because));
    }

    private List<Act> acts(
            Connection connection,
            Company company,
            Map<AccountId, List<Used>> byAccount,
            String by,
            Instant now,
            Map<AccountId, Refused> refused)
            throws SQLException {
        Map<AccountId, Kept> found = accounts.find(connection, company.id(), byAccount.keySet());
        List<Act> acts = new ArrayList<>();
        byAccount.forEach((id, reports) -> {
            Kept kept = found.get(id);
            Optional<Refusal> untimely = kept == null
                    ? Optional.empty()
                    : untimely(kept.account(), company, reports, kept.time().orElse(now));
            if (kept == null || untimely.isPresent()) {
                refuse(refused, byAccount, id, untimely);
            } else {
                acts.add(Act.of(id, new Command.RecordUsage(summed(company, reports)), by));
            }
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
        // runs.
        return new UsageReport(Reported.name(some), meter, quantity, Optional.empty());
    }
}
