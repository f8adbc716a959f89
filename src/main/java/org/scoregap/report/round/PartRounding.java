package org.scoregap.report.round;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scoregap.model.UnitId;
import org.scoregap.report.Points;
import org.scoregap.score.forecast.Forecast.UnitPart;

/**
 * Rounds the units' parts of one framework's gaps, so that whoever adds up a unit's printed parts gets its printed total.
 * Each gap is split by {@link LargestRemainder}; then, where a unit's printed sum has drifted a hundredth or more from its
 * exact one, hundredths are moved within gaps, along a chain of units if need be, between parts that were rounded up and
 * parts that were rounded down.
 */
final class PartRounding {
    /** Less than this, in hundredths, is the noise of doubles. */
    private static final double NOISE = 1e-7;

    private final List<List<Cell>> gaps = new ArrayList<>();
    private final Map<UnitId, Double> excess = new TreeMap<>();

    /** One unit's part of one gap; the only thing here that changes. */
    private static final class Cell {
        private final UnitId unit;
        private final double exact;
        private long hundredths;

        private Cell(UnitId unit, Points rounded) {
            this.unit = unit;
            this.exact = rounded.exact();
            this.hundredths = rounded.hundredths();
        }

        /** Whether it may move by {@code step} and stay within a hundredth of its exact value. */
        private boolean moves(int step) {
            double above = hundredths - exact * 100;
            return step < 0 ? above > NOISE : above < -NOISE;
        }
    }

    /** A hundredth that one unit hands to another within a gap. */
    private record Handover(Cell from, Cell to) {}

    /** Adds a gap and its parts; their losses add up to the gap's. */
    void add(Points gap, List<UnitPart> parts) {
        List<Points> rounded =
                LargestRemainder.split(gap, parts.stream().map(UnitPart::loss).toList());
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Cell cell = new Cell(parts.get(i).unit(), rounded.get(i));
            cells.add(cell);
            excess.merge(cell.unit, cell.hundredths - cell.exact * 100, Double::sum);
        }
        gaps.add(cells);
    }

    /** Brings each unit's printed sum to less than a hundredth from its exact one, where the gaps allow it. */
    void settle() {
        for (UnitId unit : List.copyOf(excess.keySet())) {
            boolean moved = true;
            while (moved && Math.abs(excess(unit)) >= 1 - NOISE) {
                moved = handOn(unit, excess(unit) > 0 ? -1 : 1);
            }
        }
    }

    /** The parts of the gap that was added as number {@code gap}, from 0, in their order. */
    List<Points> parts(int gap) {
        return gaps.get(gap).stream()
                .map(cell -> new Points(cell.exact, cell.hundredths))
                .toList();
    }

    /** What the unit's printed parts add up to. */
    Points total(UnitId unit) {
        return gaps.stream()
                .flatMap(List::stream)
                .filter(cell -> cell.unit.equals(unit))
                .map(cell -> new Points(cell.exact, cell.hundredths))
                .reduce(Points.alone(0), Points::plus);
    }

    private double excess(UnitId unit) {
        return excess.getOrDefault(unit, 0.0);
    }

    /** Looks for the shortest chain from {@code unit} to one that is off in the other direction, and moves along it. */
    private boolean handOn(UnitId unit, int step) {
        Map<UnitId, Handover> reached = new LinkedHashMap<>();
        Deque<UnitId> waiting = new ArrayDeque<>(List.of(unit));
        while (!waiting.isEmpty()) {
            UnitId current = waiting.remove();
            for (Handover handover : handovers(current, step)) {
                UnitId next = handover.to().unit;
                if (next.equals(unit) || reached.putIfAbsent(next, handover) != null) {
                    continue;
                }
                if (excess(next) * step > NOISE) {
                    move(unit, next, reached, step);
                    return true;
                }
                waiting.add(next);
            }
        }
        return false;
    }

    private List<Handover> handovers(UnitId unit, int step) {
        List<Handover> handovers = new ArrayList<>();
        for (List<Cell> gap : gaps) {
            for (Cell from : gap) {
                if (from.unit.equals(unit) && from.moves(step)) {
                    gap.stream()
                            .filter(to -> !to.unit.equals(unit) && to.moves(-step))
                            .forEach(to -> handovers.add(new Handover(from, to)));
                }
            }
        }
        return handovers;
    }

    private void move(UnitId first, UnitId last, Map<UnitId, Handover> reached, int step) {
        excess.merge(first, (double) step, Double::sum);
        excess.merge(last, (double) -step, Double::sum);
        for (UnitId at = last; !at.equals(first); ) {
            Handover handover = reached.get(at);
            if (handover == null) {
                throw new IllegalStateException("no chain from " + first + " to " + last);
            }
            handover.from().hundredths += step;
            handover.to().hundredths -= step;
            at = handover.from().unit;
        }
    }
}
