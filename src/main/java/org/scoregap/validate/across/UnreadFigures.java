package org.scoregap.validate.across;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.CellRef;
import org.scoregap.model.Decision;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Observed;
import org.scoregap.model.Period;
import org.scoregap.model.Problem;
import org.scoregap.model.Submission;
import org.scoregap.model.Tally;
import org.scoregap.model.UnitId;
import org.scoregap.model.Unread;

/**
 * Adds up the points that hang on figures which were sent and refused. A figure hangs no longer once the same unit has sent
 * one that stands: in a file received later, or a corrected cell, which leaves no problem behind.
 */
public final class UnreadFigures {
    private final Mapping mapping;
    /** When the latest figure that stands was received. */
    private final Map<Place, Instant> standing;

    /** @param standing what stands of the periods that are spoken of; nothing where the files are not stored */
    public UnreadFigures(Mapping mapping, List<Observed> standing) {
        this.mapping = mapping;
        this.standing = standing.stream()
                .collect(Collectors.toMap(
                        observed -> new Place(observed.tally().indicator(), observed.reporter(), observed.period()),
                        Observed::received,
                        BinaryOperator.maxBy(Comparator.naturalOrder())));
    }

    private record Place(IndicatorId indicator, UnitId reporter, Period period) {}

    /**
     * One file as it was judged.
     *
     * @param units whose figures it brings; empty where nobody could tell
     * @param periods that it reports; none where nobody could tell
     * @param read the indicators of which it brings figures that count
     * @param problems all of the file's
     */
    public record Sent(
            Set<UnitId> units, Set<Period> periods, Instant received, Set<IndicatorId> read, List<Problem> problems) {
        public Sent {
            units = Set.copyOf(units);
            periods = Set.copyOf(periods);
            read = Set.copyOf(read);
            problems = List.copyOf(problems);
        }

        /** What was judged just now. */
        public static Sent of(Submission submission, Instant received) {
            return new Sent(
                    decided(submission, Decision.Subject.UNIT, unit -> Optional.of(new UnitId(unit))),
                    decided(submission, Decision.Subject.PERIOD, Period::parse),
                    received,
                    submission.parts().stream()
                            .flatMap(part -> part.tallies().stream())
                            .map(Tally::indicator)
                            .collect(Collectors.toSet()),
                    submission.problems());
        }

        private static <T> Set<T> decided(
                Submission submission, Decision.Subject subject, Function<String, Optional<T>> read) {
            return submission.decisions().stream()
                    .filter(decision -> decision.subject() == subject)
                    .flatMap(decision -> read.apply(decision.choice()).stream())
                    .collect(Collectors.toSet());
        }
    }

    /** What hangs on the refused figures of {@code files}. */
    public Unread of(List<Sent> files) {
        int places = 0;
        int unknown = 0;
        int unplaced = 0;
        SortedSet<IndicatorId> indicators = new TreeSet<>();
        for (Sent file : files) {
            Set<CellRef> counted = new HashSet<>();
            List<Problem> refusals = file.problems().stream()
                    .filter(Problem::refuses)
                    .sorted(Comparator.comparing(
                            (Problem problem) -> problem.indicator().isEmpty()))
                    .toList();
            if (file.periods().isEmpty() && !refusals.isEmpty()) {
                unplaced++;
                continue;
            }
            for (Problem refusal : refusals) {
                Set<IndicatorId> sent = concerned(file, refusal);
                Set<IndicatorId> hanging = new HashSet<>(sent);
                hanging.removeIf(
                        indicator -> stands(file, indicator, refusal.indicator().isPresent()));
                boolean putRight = !sent.isEmpty() && hanging.isEmpty();
                if (!putRight && counted.add(refusal.where())) {
                    places++;
                    unknown += sent.isEmpty() ? 1 : 0;
                    indicators.addAll(hanging);
                }
            }
        }
        return new Unread(places, indicators, points(mapping, indicators), unknown, unplaced);
    }

    /** A refused cell costs its own indicator; a refused table or file all that its units owe and it does not bring. */
    private Set<IndicatorId> concerned(Sent file, Problem refusal) {
        Set<IndicatorId> concerned = new HashSet<>();
        refusal.indicator().ifPresent(concerned::add);
        boolean whole = refusal.where().row() == 0 || refusal.pointsAtStake() > 0;
        if (concerned.isEmpty() && whole) {
            mapping.indicators().stream()
                    .filter(indicator -> indicator.reportedBy().stream().anyMatch(file.units()::contains))
                    .map(Indicator::id)
                    .filter(indicator -> !file.read().contains(indicator))
                    .forEach(concerned::add);
        }
        return concerned;
    }

    /** A refused cell is only put right by a later file; what a whole file held besides what stands, nobody knows. */
    private boolean stands(Sent file, IndicatorId indicator, boolean laterOnly) {
        return file.units().stream()
                .flatMap(unit -> file.periods().stream().map(period -> new Place(indicator, unit, period)))
                .flatMap(place -> Optional.ofNullable(standing.get(place)).stream())
                .anyMatch(received -> !laterOnly || received.isAfter(file.received()));
    }

    /** The points that indicators earn, by framework. */
    public static SortedMap<FrameworkId, Double> points(Mapping mapping, Set<IndicatorId> indicators) {
        SortedMap<FrameworkId, Double> points = new TreeMap<>();
        for (IndicatorId id : indicators) {
            mapping.indicator(id)
                    .ifPresent(indicator -> indicator
                            .scoresIn()
                            .forEach(scores -> points.merge(scores.framework(), scores.points(), Double::sum)));
        }
        points.values().removeIf(sum -> sum == 0);
        return points;
    }
}
