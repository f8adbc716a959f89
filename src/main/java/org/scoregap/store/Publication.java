package org.scoregap.store;

import org.scoregap.model.Bytes;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;

/**
 * A published list: the document, byte for byte, and the figures behind it.
 *
 * @param content of which {@code head} has the hash
 */
public record Publication(PublicationHead head, Bytes content, PublishedFigures figures) {
    /** @throws ScoregapException {@code STORE_DAMAGED} when the bytes are not those that were published */
    Publication intact(StoreFile file) {
        if (!content.sha256().equals(head.sha256())) {
            throw new ScoregapException(
                    Failure.STORE_DAMAGED,
                    file.path().toString(),
                    head.number() + ": " + content.sha256() + " ≠ " + head.sha256());
        }
        return this;
    }
}
