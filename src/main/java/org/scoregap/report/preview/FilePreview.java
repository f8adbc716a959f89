package org.scoregap.report.preview;

import java.util.List;
import java.util.Optional;
import org.scoregap.model.Decision;
import org.scoregap.model.Problem;
import org.scoregap.model.Submission;

/**
 * One file as it was looked at.
 *
 * @param sample what of it was read; empty for all of it
 * @param decisions about the file as a whole
 * @param judged what would be stored; empty where there is no mapping to judge it by
 * @param problems of the file
 * @param unread whether nothing in it can be read: it has no table, or is refused as a whole
 */
public record FilePreview(
        String file,
        long bytes,
        Optional<Sample> sample,
        List<Decision> decisions,
        List<TablePreview> tables,
        Optional<Submission> judged,
        List<Problem> problems,
        boolean unread) {
    public FilePreview {
        decisions = List.copyOf(decisions);
        tables = List.copyOf(tables);
        problems = List.copyOf(problems);
    }

    /**
     * How much of a large file was read.
     *
     * @param judged rows from its start that were read and judged
     * @param sampled rows of the rest that were read, here and there; 0 where the rest was left alone
     * @param unreadable how many of those could not be read
     */
    public record Sample(int judged, int sampled, int unreadable) {}
}
