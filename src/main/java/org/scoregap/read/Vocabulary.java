package org.scoregap.read;

import java.util.Set;
import org.scoregap.model.FoldedName;

/**
 * The header texts that the mapping's forms know. They break ties: which row is the header, which encoding makes sense.
 *
 * @param headers every header text of every form
 */
public record Vocabulary(Set<FoldedName> headers) {
    public static final Vocabulary NONE = new Vocabulary(Set.of());

    public Vocabulary {
        headers = Set.copyOf(headers);
    }

    public boolean knows(String text) {
        return headers.contains(FoldedName.of(text));
    }
}
