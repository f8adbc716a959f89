package org.scoregap.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.forecast.Forecast.Gap;

/**
 * Who has which part of the row's loss.
 *
 * @param separator between the parts, for people
 */
public record UnitParts(List<Part> parts, String separator) implements Value {
    public UnitParts {
        parts = List.copyOf(parts);
    }

    @Override
    public String shown() {
        return parts.stream()
                .map(part -> part.name() + " " + part.loss().shown())
                .collect(Collectors.joining(separator));
    }

    @Override
    public String plain() {
        return parts.stream()
                .map(part -> part.unit() + " " + part.loss().plain())
                .collect(Collectors.joining("; "));
    }

    @Override
    public Node node() {
        return new Node.Items(parts.stream()
                .map(part -> Node.Fields.none()
                        .with("unit", part.unit())
                        .with("loss", part.loss().node()))
                .toList());
    }

    @Override
    public boolean numeric() {
        return false;
    }

    /** One unit's part of a loss. */
    public record Part(String unit, String name, Points loss) {
        public Part {
            name = Printable.of(name);
        }
    }

    /** Of those units of a gap that have a part in it. */
    static UnitParts of(Gap gap, RoundedForecast rounded, Names names) {
        List<Points> losses = rounded.parts(gap);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < gap.units().size(); i++) {
            Forecast.UnitPart part = gap.units().get(i);
            if (part.loss() > 0 || losses.get(i).hundredths() > 0) {
                parts.add(new Part(part.unit().value(), names.unit(part.unit()), losses.get(i)));
            }
        }
        return new UnitParts(parts, names.messages().text("list.separator"));
    }
}
