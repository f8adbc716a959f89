package org.scoregap.report.remind;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.scoregap.model.Assignment;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.UnitId;
import org.scoregap.score.task.Ledger.Line;

/**
 * What one unit still owes.
 *
 * @param form the title of the report that it has not sent at all; empty where something of it has come
 * @param reports indicators that it has not reported, and of which it has not sent anything that was refused
 * @param refused names of its files that were refused and that nothing has taken the place of
 * @param cells places in its other files that could not be read and were not put right
 * @param unread indicators whose figures were sent there
 * @param tasks that it has to mend, most urgent first
 * @param stake the points that the reports and the unread figures earn, by framework
 * @param charge points held against it for reports that are overdue, by framework
 * @param due until when the reports are owed
 */
public record Owed(
        UnitId unit,
        Optional<String> form,
        List<IndicatorId> reports,
        List<String> refused,
        int cells,
        List<IndicatorId> unread,
        List<Line> tasks,
        SortedMap<FrameworkId, Double> stake,
        SortedMap<FrameworkId, Double> charge,
        Instant due) {
    public Owed {
        reports = List.copyOf(reports);
        refused = List.copyOf(refused);
        unread = List.copyOf(unread);
        tasks = tasks.stream()
                .sorted(Comparator.comparing(
                                (Line line) -> line.task().assignment().deadline())
                        .thenComparing(line -> line.task().number()))
                .toList();
        stake = Collections.unmodifiableSortedMap(new TreeMap<>(stake));
        charge = Collections.unmodifiableSortedMap(new TreeMap<>(charge));
    }

    /** Whether there is nothing to remind it of. */
    public boolean isNothing() {
        return !reporting() && tasks.isEmpty();
    }

    /** Whether it owes anything of its reports. */
    public boolean reporting() {
        return !reports.isEmpty() || !refused.isEmpty() || cells > 0;
    }

    int overdueTasks(Instant asOf) {
        return (int) tasks.stream()
                .filter(line -> line.task().assignment().deadline().isBefore(asOf))
                .count();
    }

    /**
     * What mending wins back, by framework. A task for a whole gap holds what the tasks for its sites hold.
     */
    SortedMap<FrameworkId, Double> winsBack() {
        Map<IndicatorId, SortedMap<FrameworkId, Double>> whole = new HashMap<>();
        Map<IndicatorId, SortedMap<FrameworkId, Double>> sites = new HashMap<>();
        for (Line line : tasks) {
            Assignment assignment = line.task().assignment();
            SortedMap<FrameworkId, Double> won = (assignment.site().isPresent() ? sites : whole)
                    .computeIfAbsent(assignment.indicator(), added -> new TreeMap<>());
            line.winsBack().forEach((framework, points) -> won.merge(framework, points, Double::sum));
        }
        SortedMap<FrameworkId, Double> sum = new TreeMap<>();
        Stream.concat(whole.keySet().stream(), sites.keySet().stream())
                .distinct()
                .map(indicator -> larger(
                        whole.getOrDefault(indicator, new TreeMap<>()), sites.getOrDefault(indicator, new TreeMap<>())))
                .forEach(won -> won.forEach((framework, points) -> sum.merge(framework, points, Double::sum)));
        return sum;
    }

    private static SortedMap<FrameworkId, Double> larger(
            SortedMap<FrameworkId, Double> one, SortedMap<FrameworkId, Double> other) {
        SortedMap<FrameworkId, Double> larger = new TreeMap<>(one);
        other.forEach((framework, points) -> larger.merge(framework, points, Math::max));
        return larger;
    }
}
