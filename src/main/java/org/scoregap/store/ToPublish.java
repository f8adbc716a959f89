package org.scoregap.store;

import java.time.Instant;
import java.util.Optional;
import org.scoregap.model.Bytes;
import org.scoregap.model.Period;

/** A list that is to be published; the store adds its number, its hash and the time. See {@link PublicationHead}. */
public record ToPublish(
        String list,
        Period period,
        Instant asOf,
        String mappingHash,
        String programVersion,
        String language,
        String format,
        Optional<String> note,
        Bytes content,
        PublishedFigures figures) {}
