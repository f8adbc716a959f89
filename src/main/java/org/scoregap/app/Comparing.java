package org.scoregap.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;
import org.scoregap.report.compare.Comparison;
import org.scoregap.report.compare.Comparison.Line;
import org.scoregap.report.compare.Comparison.Pair;
import org.scoregap.report.compare.Comparison.Total;
import org.scoregap.report.compare.Reason;
import org.scoregap.store.PublicationHead;
import org.scoregap.store.PublishedFigures;
import org.scoregap.store.PublishedLine;
import org.scoregap.store.PublishedTotal;

/** Holds a forecast's figures against those that were published. */
final class Comparing {
    private final PublicationHead publication;
    private final PublishedFigures published;
    private final PublishedFigures figures;
    private final Reasons reasons;

    /** @param figures of the forecast */
    Comparing(PublicationHead publication, PublishedFigures published, PublishedFigures figures, Reasons reasons) {
        this.publication = publication;
        this.published = published;
        this.figures = figures;
        this.reasons = reasons;
    }

    private record Key(FrameworkId framework, IndicatorId indicator) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::indicator).thenComparing(Key::framework);

        static Key of(PublishedLine line) {
            return new Key(line.framework(), line.indicator());
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** What was there then and what is there now; one of them may be missing. */
    private static final class Sides<T> {
        private final List<T> published = new ArrayList<>();
        private final List<T> now = new ArrayList<>();

        Pair pair(ToDoubleFunction<T> figure) {
            return new Pair(first(published, figure), first(now, figure));
        }

        private static <T> OptionalDouble first(List<T> side, ToDoubleFunction<T> figure) {
            return side.stream().mapToDouble(figure).findFirst();
        }
    }

    Comparison comparison() {
        List<Line> lines = lines();
        return new Comparison(publication.number(), publication.asOf(), lines, totals(lines.isEmpty()));
    }

    private List<Line> lines() {
        Map<Key, Sides<PublishedLine>> sides = new TreeMap<>();
        published
                .lines()
                .forEach(line -> sides.computeIfAbsent(Key.of(line), key -> new Sides<>())
                        .published
                        .add(line));
        figures.lines()
                .forEach(line -> sides.computeIfAbsent(Key.of(line), key -> new Sides<>())
                        .now
                        .add(line));
        Map<FrameworkId, Double> points = new TreeMap<>();
        // Where nothing is in play any more the published points still say how much a line was.
        Stream.concat(published.totals().stream(), figures.totals().stream())
                .filter(total -> total.points() > 0)
                .forEach(total -> points.put(total.framework(), total.points()));
        List<Line> lines = new ArrayList<>();
        sides.forEach((key, both) -> {
            Pair loss = both.pair(PublishedLine::expectedLoss);
            Pair charge = both.pair(PublishedLine::charge);
            if (loss.differs() || charge.differs()) {
                lines.add(new Line(
                        key.framework(), key.indicator(), loss, charge, reasons.of(key.indicator(), loss.differs())));
            }
        });
        // What was changed itself before what moved with it. Raw points of different frameworks are not compared: the
        // same part of the whole is.
        lines.sort(Comparator.comparing(Comparing::movedWithOthers)
                .thenComparingDouble(line -> -size(line) / points.getOrDefault(line.framework(), 1.0)));
        return lines;
    }

    private static boolean movedWithOthers(Line line) {
        return line.reasons().stream().noneMatch(Reason.Done.class::isInstance);
    }

    private static double size(Line line) {
        return Math.abs(line.expectedLoss().change()) + Math.abs(line.charge().change());
    }

    private List<Total> totals(boolean alone) {
        Map<FrameworkId, Sides<PublishedTotal>> sides = new LinkedHashMap<>();
        figures.totals()
                .forEach(total -> sides.computeIfAbsent(total.framework(), framework -> new Sides<>())
                        .now
                        .add(total));
        published
                .totals()
                .forEach(total -> sides.computeIfAbsent(total.framework(), framework -> new Sides<>())
                        .published
                        .add(total));
        List<Total> totals = new ArrayList<>();
        sides.forEach((framework, both) -> {
            Pair expected = both.pair(PublishedTotal::expected);
            Pair chance = new Pair(chance(both.published), chance(both.now));
            if (Total.differs(expected, chance)) {
                totals.add(new Total(framework, expected, chance, alone ? reasons.ofTotals() : List.of()));
            }
        });
        return totals;
    }

    private static OptionalDouble chance(List<PublishedTotal> side) {
        return side.isEmpty() ? OptionalDouble.empty() : side.get(0).passProbability();
    }
}
