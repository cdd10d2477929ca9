package goodterms.server.work;

import goodterms.core.account.Command;
import goodterms.core.account.Effect;
import goodterms.core.identity.AccountId;
import goodterms.core.payment.ChargeResult;
import goodterms.core.payment.PayBackResult;
import goodterms.server.company.Companies;
import goodterms.server.processor.News;
import goodterms.server.processor.Processor;
import goodterms.server.processor.Processor.Answer;
import goodterms.server.processor.Unreachable;
import goodterms.server.store.Accounts;
import goodterms.server.store.Act;
import goodterms.server.store.Outbox;
import goodterms.server.store.Outbox.Kind;
import goodterms.server.store.Outbox.Waiting;
import goodterms.server.store.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks the processor to take money and to give it back: claims what waits, asks outside of any transaction, many at once,
 * and writes the answers down in batches. Any number may run beside each other. It also hears what the processor says of
 * its own accord.
 */
public final class ProcessorWorker implements Processor.Listener {

    /** What came of asking. */
    private sealed interface Heard {

        /** The processor has answered. */
        record Answered(Waiting row, Command answer) implements Heard {}

        /**
         * It is asked again.
         *
         * @param error why, if something went wrong
         */
        record Open(Waiting row, Optional<String> error) implements Heard {}
    }

    private static final List<Kind> KINDS = List.of(Kind.CHARGE, Kind.PAY_BACK);
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final Transactions transactions;
    private final Companies companies;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Answers answers;
    private final Processor processor;
    private final Asking asking;
    private final InstantSource time;
    private final int batch;
    private final Turns turns = new Turns();

    /**
     * Asks that processor.
     *
     * @param asking bounds how much it is asked at once
     * @param batch how many are claimed and written together at most
     */
    public ProcessorWorker(
            Transactions transactions,
            Companies companies,
            Accounts accounts,
            Outbox outbox,
            Processor processor,
            Asking asking,
            InstantSource time,
            int batch) {
        this.transactions = transactions;
        this.companies = companies;
        this.accounts = accounts;
        this.outbox = outbox;
        this.answers = new Answers(transactions, companies, accounts, outbox, time);
        this.processor = processor;
        this.asking = asking;
        this.time = time;
        this.batch = batch;
    }

    /**
     * One batch of each kind and company.
     *
     * @return how long until more is due; nothing if some may be now
     */
    public Optional<Duration> round() throws InterruptedException {
        boolean some = turns.each(transactions.companies(), company -> {
            int asked = 0;
            for (Kind kind : KINDS) {
                asked += batch(company, kind);
            }
            return asked > 0;
        });
        return some ? Optional.empty() : Optional.of(untilNext());
    }

    private Duration untilNext() {
        Instant now = time.instant();
        return transactions.companies().stream()
                .flatMap(company -> transactions
                        .of(company, connection -> {
                            List<Instant> due = new ArrayList<>();
                            for (Kind kind : KINDS) {
                                outbox.earliest(connection, company, kind).ifPresent(due::add);
                            }
                            return due;
                        })
                        .stream())
                .map(due -> Duration.between(now, due))
                .min(Duration::compareTo)
                .map(until -> until.isPositive() ? until : Duration.ofSeconds(1))
                .orElse(Loop.LONGEST_REST);
    }

    /** @return how many were asked */
    private int batch(String company, Kind kind) throws InterruptedException {
        List<Waiting> claimed = transactions.of(company, connection -> {
            // Of a company that can't be read no answer could be written down, so nothing is asked for it.
            companies.find(connection, company);
            return outbox.claim(connection, company, kind, time.instant(), LEASE, batch);
        });
        asking.each(claimed, row -> ask(company, row), heard -> write(company, heard));
        return claimed.size();
    }

    private Heard ask(String company, Waiting row) {
        try {
            Processor.Key key = new Processor.Key(company, row.account(), row.key());
            Effect effect = row.sealing().readEffect(row.body());
            return switch (effect) {
                case Effect.Charge it ->
                    heard(
                            row,
                            processor.charge(
                                    new Processor.Charge(key, it.payment(), it.attempt(), it.amount(), it.card())),
                            result -> answer(it, result));
                case Effect.PayBack it ->
                    heard(
                            row,
                            processor.payBack(new Processor.PayBack(key, it.payment(), it.attempt(), it.amount())),
                            result -> answer(it, result));
                default -> throw notForProcessors(effect);
            };
        } catch (Unreachable silent) {
            return new Heard.Open(row, Optional.ofNullable(silent.getMessage()));
        } catch (RuntimeException broken) {
            return new Heard.Open(row, Optional.of(Failure.said(broken)));
        }
    }

    private static IllegalStateException notForProcessors(Effect effect) {
        return new IllegalStateException(effect.key() + " is nothing to ask a processor for");
    }

    private static <R> Heard heard(Waiting row, Answer<R> answer, Function<R, Command> command) {
        return switch (answer) {
            case Answer.Now<R> it -> new Heard.Answered(row, command.apply(it.result()));
            case Answer.Later<R> _ -> new Heard.Open(row, Optional.empty());
        };
    }

    private static Command answer(Effect.Charge asked, ChargeResult result) {
        return new Command.PaymentResult(asked.payment(), asked.attempt(), result);
    }

    private static Command answer(Effect.PayBack asked, PayBackResult result) {
        return new Command.RefundResult(asked.refund(), asked.attempt(), result);
    }

    private void write(String company, List<Heard> heard) {
        List<Answers.Answer> answered = new ArrayList<>();
        for (Heard each : heard) {
            switch (each) {
                case Heard.Answered it -> answered.add(new Answers.Answer(it.row(), it.answer()));
                case Heard.Open it -> answers.again(company, it.row(), it.error());
            }
        }
        answers.write(company, answered);
    }

    /** Takes in news; when this returns it is written down. What is known already changes nothing. */
    @Override
    public void hear(News news) {
        switch (news) {
            case News.Charged it -> answer(it.key(), effect -> answer((Effect.Charge) effect, it.result()));
            case News.PaidBack it -> answer(it.key(), effect -> answer((Effect.PayBack) effect, it.result()));
            case News.Disputed it -> give(it.company(), it.account(), it.dispute());
        }
    }

    private void answer(Processor.Key key, Function<Effect, Command> command) {
        answers.write(
                key.company(),
                key.account(),
                key.effect(),
                row -> command.apply(row.sealing().readEffect(row.body())));
    }

    private void give(String id, AccountId account, Command command) {
        transactions.of(
                id,
                connection -> accounts.apply(
                        connection,
                        companies.find(connection, id).orElseThrow(),
                        List.of(Act.of(account, command, "processor")),
                        time.instant()));
    }
}
