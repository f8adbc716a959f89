package org.scoregap.score.trend;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Work that is done on another core meanwhile; what it throws is thrown, as it is, to whoever asks for its result. */
public final class Beside<T> {
    private final CompletableFuture<T> result;

    private Beside(CompletableFuture<T> result) {
        this.result = result;
    }

    public static <T> Beside<T> of(Supplier<T> work) {
        return new Beside<>(CompletableFuture.supplyAsync(work));
    }

    /** Waits for it. */
    public T get() {
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
