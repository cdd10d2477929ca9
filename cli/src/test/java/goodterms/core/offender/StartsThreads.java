package goodterms.core.offender;

import java.util.List;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Breaks a rule on purpose: a function runs where it is called. */
public final class StartsThreads {

    Thread thread(Runnable work) {
        return new Thread(work);
    }

    Thread virtual(Runnable work) {
        return Thread.ofVirtual().unstarted(work);
    }

    ExecutorService pool() {
        return Executors.newSingleThreadExecutor();
    }

    CompletableFuture<String> later() {
        return CompletableFuture.supplyAsync(() -> "later");
    }

    Timer timer() {
        return new Timer();
    }

    Stream<String> parallel(List<String> names) {
        return names.parallelStream();
    }

    Stream<String> madeParallel(Stream<String> names) {
        return names.parallel();
    }
}
