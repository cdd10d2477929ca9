package goodterms.server.store;

import goodterms.core.account.Account;
import goodterms.core.account.Effect;
import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.core.ledger.Transfer;
import goodterms.core.life.Life;
import goodterms.core.notice.Notice;
import goodterms.journal.json.CommandJson;
import goodterms.journal.json.Sealing;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a batch of turns leaves behind, collected in memory and then written set by set. */
final class Writing {

    /**
     * An account as it will stand.
     *
     * @param state nothing where what was written before stays, and the journal goes on from it
     */
    private record Changed(
            String id,
            long before,
            long version,
            @Nullable String state,
            String head,
            @Nullable String due) {}

    private final Company company;
    private final Instant now;
    private final Rows rows;
    private final List<Follower.Written> written = new ArrayList<>();
    private final List<Changed> changed = new ArrayList<>();
    private final List<Account> untouched = new ArrayList<>();
    private final List<AccountId> forgotten = new ArrayList<>();
    private final List<AccountId> emptied = new ArrayList<>();

    /** @param now the time of day, which the outbox goes by */
    Writing(Company company, Instant now) {
        this.company = company;
        this.now = now;
        this.rows = new Rows(company.id());
    }

    /**
     * Adds what one turn leaves behind.
     *
     * @return the account as it will be kept
     */
    Kept add(Kept before, Turn turn, Act act) {
        Sealing sealing = before.sealing();
        long number = before.version() + 1;
        Account after = turn.account();
        Instant at = after.lastEventAt();
        String events =
                turn.steps().stream().map(step -> sealing.write(step.event())).collect(Collectors.joining("\n"));
        Optional<String> request = act.command()
                .map(command -> sealing.write(CommandJson.json(command).toString()));
        String head = Chain.next(before.head(), number, at, act.by(), request.orElse(""), events);
        rows.add(
                Rows.Table.JOURNAL,
                after.id().value(),
                number,
                at,
                act.by(),
                act.command().map(command -> command.name()),
                request,
                events,
                head);
        transfers(turn, number);
        notices(turn, before);
        turn.effects().forEach(effect -> effect(effect, before, after.id()));
        stands(before, turn, number, head);
        written.add(new Follower.Written(
                after,
                number,
                head,
                before.clock(),
                turn.steps().stream().map(Turn.Step::event).toList()));
        return new Kept(after, number, head, sealing, before.clock(), before.time());
    }

    /** The account's own row, new or changed. */
    private void stands(Kept before, Turn turn, long number, String head) {
        Account after = turn.account();
        String id = after.id().value();
        // Of people who are forgotten nothing may be left in an older state, either.
        boolean whole = Stated.isWhole(id, number) || turn.forgetsPeople();
        String state = whole ? before.sealing().write(after) : null;
        Optional<Instant> due = Turn.due(after, company);
        if (before.version() == 0) {
            Instant opened = after.lastEventAt();
            rows.add(Rows.Table.ACCOUNT, id, number, number, state, head, opened, due, before.clock());
        } else {
            String next = due.map(Instant::toString).orElse(null);
            changed.add(new Changed(id, before.version(), number, state, head, next));
        }
    }

    /** Notes an account to which nothing has happened: what woke it may have been called off, and it is due another time. */
    void untouched(Kept kept) {
        untouched.add(kept.account());
    }

    private void transfers(Turn turn, long number) {
        int place = 0;
        for (Turn.Step step : turn.steps()) {
            for (Transfer transfer : Life.transfers(step.event())) {
                rows.add(
                        Rows.Table.TRANSFER,
                        step.after().id().value(),
                        number,
                        place++,
                        step.event().at(),
                        transfer.debit().name(),
                        transfer.credit().name(),
                        transfer.amount().getCurrencyUnit().getCode(),
                        transfer.amount().getAmountMinorLong());
            }
        }
    }

    private void notices(Turn turn, Kept kept) {
        Set<String> written = new HashSet<>();
        for (Turn.Step step : turn.steps()) {
            for (Notice notice : Life.notices(step.event(), step.after(), company)) {
                if (written.add(notice.key())) {
                    notice(notice, step, kept);
                }
            }
        }
    }

    private void notice(Notice notice, Turn.Step step, Kept kept) {
        String account = step.after().id().value();
        String kind = notice.kind().name();
        String letter = kept.sealing().write(notice);
        rows.add(
                Rows.Table.NOTICE,
                account,
                notice.key(),
                step.event().at(),
                notice.about(),
                kind,
                letter,
                now,
                kept.clock());
    }

    private void effect(Effect effect, Kept kept, AccountId account) {
        switch (effect) {
            case Effect.Charge _ -> outbox(kept, account, effect, Outbox.Kind.CHARGE);
            case Effect.PayBack _ -> outbox(kept, account, effect, Outbox.Kind.PAY_BACK);
            case Effect.AskDeletion _, Effect.AskRestoration _, Effect.AskExport _ ->
                outbox(kept, account, effect, Outbox.Kind.PRODUCT);
            // Numbers are given in the same transaction.
            case Effect.AssignNumber _ -> {}
            case Effect.DestroyContentKey _ -> emptied.add(account);
            case Effect.DestroyPeopleKey _ -> forgotten.add(account);
        }
    }

    private void outbox(Kept kept, AccountId account, Effect effect, Outbox.Kind kind) {
        outbox(kept, account.value(), effect.key(), kind, kept.sealing().write(effect));
    }

    private void outbox(Kept kept, String account, String key, Outbox.Kind kind, String body) {
        rows.add(Rows.Table.OUTBOX, account, key, kind.written(), body, now, kept.clock());
    }

    /** What was added, for those who follow it. */
    List<Follower.Written> written() {
        return written;
    }

    /**
     * Writes all of it.
     *
     * @throws IllegalStateException if an account is no longer as it was loaded
     */
    void write(Connection connection, Keys keys) throws SQLException {
        rows.write(connection);
        if (!changed.isEmpty()) {
            update(connection);
        }
        if (!untouched.isEmpty()) {
            correctDue(connection);
        }
        for (AccountId account : emptied) {
            keys.destroy(connection, company.id(), account, Keys.Part.CONTENT);
        }
        for (AccountId account : forgotten) {
            keys.destroy(connection, company.id(), account, Keys.Part.PEOPLE);
        }
    }

    private void correctDue(Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update account a set next_due = u.due
                from unnest(?::text[], ?::timestamptz[]) as u (id, due)
                where a.company = ? and a.id = u.id and a.next_due is distinct from u.due
                """)) {
            update.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            untouched.stream()
                                    .map(account -> account.id().value())
                                    .toArray()));
            update.setArray(
                    2,
                    connection.createArrayOf(
                            "timestamptz",
                            untouched.stream()
                                    .map(account -> Turn.due(account, company)
                                            .map(Instant::toString)
                                            .orElse(null))
                                    .toArray()));
            update.setString(3, company.id());
            update.executeUpdate();
        }
    }

    private void update(Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update account a
                set version = u.version, head = u.head, next_due = u.due, parked = null,
                  state = coalesce(u.state, a.state),
                  stated = case when u.state is null then a.stated else u.version end
                from unnest(?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::timestamptz[])
                  as u (id, before, version, state, head, due)
                where a.company = ? and a.id = u.id and a.version = u.before
                """)) {
            update.setArray(1, column(connection, "text", Changed::id));
            update.setArray(2, column(connection, "bigint", Changed::before));
            update.setArray(3, column(connection, "bigint", Changed::version));
            update.setArray(4, column(connection, "text", Changed::state));
            update.setArray(5, column(connection, "text", Changed::head));
            update.setArray(6, column(connection, "timestamptz", Changed::due));
            update.setString(7, company.id());
            int found = update.executeUpdate();
            if (found != changed.size()) {
                throw new IllegalStateException(
                        (changed.size() - found) + " accounts are no longer as they were loaded");
            }
        }
    }

    private Array column(Connection connection, String type, Function<Changed, @Nullable Object> of)
            throws SQLException {
        return Columns.array(connection, type, changed.stream().map(of).toList());
    }
}
