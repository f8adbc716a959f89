package org.scoregap.report.intake;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.scoregap.mapping.Branch;
import org.scoregap.model.UnitId;

/** The statuses of a branch of the units: a unit that stands for others is as far as the one of them that is furthest back. */
public final class BranchStatuses {
    private BranchStatuses() {}

    /** By unit; those outside the branch are left out. */
    public static List<UnitStatus> of(List<UnitStatus> statuses, Branch branch) {
        Map<UnitId, List<UnitStatus>> listed = statuses.stream()
                .filter(status -> branch.listedAs(status.unit()).isPresent())
                .collect(Collectors.groupingBy(
                        status -> branch.listedAs(status.unit()).orElseThrow(), TreeMap::new, Collectors.toList()));
        return listed.entrySet().stream()
                .map(entry -> together(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static UnitStatus together(UnitId unit, List<UnitStatus> parts) {
        return new UnitStatus(
                unit,
                parts.stream()
                        .map(UnitStatus::state)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                parts.stream().flatMap(part -> part.receivedAt().stream()).max(Instant::compareTo),
                parts.get(0).dueAt(),
                sum(parts, UnitStatus::files),
                sum(parts, UnitStatus::rows),
                sum(parts, UnitStatus::accepted),
                sum(parts, UnitStatus::errors),
                sum(parts, UnitStatus::warnings));
    }

    private static int sum(List<UnitStatus> parts, ToIntFunction<UnitStatus> figure) {
        return parts.stream().mapToInt(figure).sum();
    }
}
