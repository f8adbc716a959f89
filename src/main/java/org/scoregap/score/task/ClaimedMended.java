package org.scoregap.score.task;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.scoregap.model.Assignment;
import org.scoregap.model.Finding.Checks;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Observed;
import org.scoregap.model.SiteFinding;
import org.scoregap.model.SiteId;
import org.scoregap.model.Source;
import org.scoregap.model.Task;
import org.scoregap.model.TaskEvent;
import org.scoregap.model.TaskEvent.Kind;
import org.scoregap.model.UnitId;

/**
 * Says of each inspection what units had claimed mended of what it looked at, so that under-reporting holds the claims
 * against what was found.
 */
public final class ClaimedMended {
    private ClaimedMended() {}

    /** The same figures, in the same order. */
    public static List<Observed> marked(List<Observed> observed, List<Task> tasks) {
        Map<IndicatorId, List<Task>> claimed = tasks.stream()
                .filter(task -> task.claim().isPresent())
                .collect(Collectors.groupingBy(task -> task.assignment().indicator()));
        if (claimed.isEmpty()) {
            return observed;
        }
        return observed.stream()
                .map(figure ->
                        marked(figure, claimed.getOrDefault(figure.tally().indicator(), List.of())))
                .toList();
    }

    private static Observed marked(Observed figure, List<Task> tasks) {
        if (figure.source() != Source.INSPECTION || !(figure.tally().finding() instanceof Checks checks)) {
            return figure;
        }
        Map<UnitId, Double> mended = new HashMap<>();
        for (Task task : tasks) {
            double share = inForce(task, figure.tally().day()) ? share(task.assignment(), figure, checks) : 0;
            if (share > 0) {
                mended.merge(task.assignment().unit(), share, (one, other) -> Math.min(1, one + other));
            }
        }
        return mended.isEmpty() ? figure : figure.withMended(mended);
    }

    /** What a claim says holds from its day until it is sent back; the inspection that sends it back still tests it. */
    private static boolean inForce(Task task, LocalDate day) {
        boolean claimed = false;
        for (TaskEvent event : task.events()) {
            if (event.kind() == Kind.CLAIMED && !event.day().isAfter(day)) {
                claimed = true;
            } else if (event.kind() == Kind.REOPENED && event.day().isBefore(day)) {
                claimed = false;
            }
        }
        return claimed;
    }

    private static double share(Assignment assignment, Observed figure, Checks checks) {
        if (assignment.site().isEmpty()) {
            return 1;
        }
        SiteId site = assignment.site().get();
        int there = figure.tally().sites().stream()
                .filter(finding -> finding.site().equals(site))
                .mapToInt(SiteFinding::checked)
                .sum();
        return checks.checked() == 0 ? 0 : Math.min(1, (double) there / checks.checked());
    }
}
