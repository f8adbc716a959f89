package org.scoregap.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.scoregap.score.forecast.Forecast.Causes;

/**
 * What a change comes from. The printed causes add up to the printed change: what rounding leaves over goes to the largest.
 *
 * @param parts in the order in which the forecast tells them apart
 * @param separator between the parts, for people
 */
public record ChangeCauses(List<Part> parts, String separator) implements Value {
    public ChangeCauses {
        parts = List.copyOf(parts);
    }

    /** One cause. */
    public record Part(String cause, String name, Points points) {}

    public static ChangeCauses of(Points change, Causes causes, Messages messages) {
        List<String> names =
                List.of("cause.mapping", "cause.corrections", "cause.ageing", "cause.inspections", "cause.reports");
        List<Double> exact = List.of(
                causes.mapping(), causes.corrections(), causes.ageing(), causes.inspections(), causes.reports());
        int largest = IntStream.range(0, exact.size())
                .boxed()
                .max(Comparator.comparingDouble(i -> Math.abs(exact.get(i))))
                .orElseThrow();
        long others = IntStream.range(0, exact.size())
                .filter(i -> i != largest)
                .mapToLong(i -> Points.hundredthsOf(exact.get(i)))
                .sum();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < exact.size(); i++) {
            Points points =
                    i == largest ? new Points(exact.get(i), change.hundredths() - others) : Points.alone(exact.get(i));
            parts.add(new Part(names.get(i).substring("cause.".length()), messages.text(names.get(i)), points));
        }
        return new ChangeCauses(parts, messages.text("list.separator"));
    }

    /** Those that can be seen in the hundredths. */
    @Override
    public String shown() {
        return parts.stream()
                .filter(part -> part.points().hundredths() != 0)
                .map(part -> part.name() + " " + part.points().change().shown())
                .collect(Collectors.joining(separator));
    }

    @Override
    public String plain() {
        return parts.stream()
                .map(part -> part.cause() + " " + part.points().plain())
                .collect(Collectors.joining("; "));
    }

    @Override
    public Node node() {
        Node.Fields fields = Node.Fields.none();
        for (Part part : parts) {
            fields = fields.with(part.cause(), part.points().node());
        }
        return fields;
    }

    @Override
    public boolean numeric() {
        return false;
    }
}
