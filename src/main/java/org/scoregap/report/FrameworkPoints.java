package org.scoregap.report;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scoregap.mapping.Framework;
import org.scoregap.model.FrameworkId;

/** Points of several frameworks in a sentence: each with its own, for they are never added up. */
public record FrameworkPoints(Names names) {

    /** {@code 国家卫生城市 30.00 分、国家森林城市 1.00 项}; empty where there are none. */
    public String of(Map<FrameworkId, Double> points) {
        return of(points, names::framework);
    }

    /** The same with the frameworks' ids, where there is little room. */
    public String ofIds(Map<FrameworkId, Double> points) {
        return of(points, FrameworkId::value);
    }

    private String of(Map<FrameworkId, Double> points, Function<FrameworkId, String> called) {
        Messages messages = names.messages();
        return points.entrySet().stream()
                .map(entry -> messages.text(
                        "lead.unread-points",
                        called.apply(entry.getKey()),
                        Points.alone(entry.getValue()).shown(),
                        unit(entry.getKey())))
                .collect(Collectors.joining(messages.text("list.separator")));
    }

    private String unit(FrameworkId id) {
        boolean standards = names.mapping()
                .framework(id)
                .filter(framework -> framework.kind() == Framework.Kind.STANDARDS)
                .isPresent();
        return names.messages().text(standards ? "unit.standards" : "unit.points");
    }
}
