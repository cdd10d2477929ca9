package goodterms.server.site;

import goodterms.server.Running;
import goodterms.server.store.Transactions.Work;
import goodterms.server.store.Waits;
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
                    Waits.until(connection, answer);
                    second.in(connection);
                    return answer;
                })
                .join();
    }

    /** The same where others only do the first thing. */
    public static <T> T asks(Running running, String company, Work<?> first, Supplier<T> asking) {
        return asks(running, company, first, asking, _ -> company);
    }
}
