package org.scoregap.read;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** An iterator over what {@link #pull()} gives until it gives nothing. */
public abstract class PullIterator<T> implements Iterator<T> {
    private Optional<T> next = Optional.empty();
    private boolean ended;

    /** The next element; empty at the end. */
    protected abstract Optional<T> pull();

    @Override
    public final boolean hasNext() {
        if (next.isEmpty() && !ended) {
            next = pull();
            ended = next.isEmpty();
        }
        return next.isPresent();
    }

    @Override
    public final T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        T element = next.orElseThrow();
        next = Optional.empty();
        return element;
    }
}
