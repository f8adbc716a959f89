package org.scoregap.model;

import java.util.List;

/**
 * How an appeal is decided.
 *
 * @param upheld whether the unit is right
 */
public record Ruling(boolean upheld, String reason, List<EvidenceFile> evidence) {
    public Ruling {
        evidence = List.copyOf(evidence);
    }
}
