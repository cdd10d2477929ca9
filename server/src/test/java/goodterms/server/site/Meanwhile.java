package goodterms.server.site;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.server.Running;
import goodterms.server.store.Transactions.Work;
import goodterms.server.work.Node;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** What somebody asks for while a transaction of somebody else is under way, and has to wait for. */
public final class Meanwhile {

    private Meanwhile() {}

    /** What comes of asking once others have done the first thing; they do the second while one waits, and commit. */
    public static <T> T asks(Running running, String company, Work<?> first, Supplier<T> asking, Work<?> second) {
        return running.server()
                .transactions()
                .of(company, connection -> {
                    first.in(connection);
                    CompletableFuture<T> answer = CompletableFuture.supplyAsync(asking);
                    awaitWaiting(connection, answer);
                    second.in(connection);
                    return answer;
                })
                .join();
    }

    /** The same where others only do the first thing. */
    public static <T> T asks(Running running, String company, Work<?> first, Supplier<T> asking) {
        return asks(running, company, first, asking, _ -> company);
    }

    private static void awaitWaiting(Connection connection, CompletableFuture<?> answer) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select count(*) from pg_locks where not granted")) {
            Node.await(() -> answer.isDone() || isAny(select));
            assertThat(answer).as("it waits").isNotDone();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static boolean isAny(PreparedStatement count) {
        try (ResultSet row = count.executeQuery()) {
            return row.next() && row.getLong(1) > 0;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
