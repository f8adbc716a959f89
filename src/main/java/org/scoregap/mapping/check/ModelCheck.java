package org.scoregap.mapping.check;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.scoregap.mapping.LossModel;
import org.scoregap.mapping.yaml.Draft;
import org.scoregap.mapping.yaml.Figures;
import org.scoregap.mapping.yaml.MappingProblem.Kind;
import org.scoregap.mapping.yaml.Place;
import org.scoregap.mapping.yaml.Problems;

/**
 * Constants of the expected loss that can be meant, but are more often a slip: a decimal point that is missing, a percentage
 * for a factor.
 */
final class ModelCheck implements Check {
    private static final List<Usual> USUAL = List.of(
            new Usual(List.of("strictness"), LossModel::strictness, 0.33, 3),
            new Usual(List.of("clustering"), LossModel::clustering, 0, 0.5),
            new Usual(List.of("evidence-half-life"), LossModel::evidenceHalfLife, 1, 26),
            new Usual(List.of("habit-half-life"), LossModel::habitHalfLife, 1, 52),
            new Usual(List.of("reports", "memory"), model -> model.reports().memory(), 0, 200),
            new Usual(List.of("reports", "pull"), model -> model.reports().pull(), 0.1, 50),
            new Usual(List.of("empty", "below"), model -> model.empty().below(), 0, 0.5),
            new Usual(
                    List.of("under-reporting", "usual"),
                    model -> model.underReporting().usual(),
                    1,
                    5),
            new Usual(List.of("prior", "most"), model -> model.prior().most(), 1, 100),
            new Usual(List.of("prior", "greatest"), model -> model.prior().greatest(), 0.5, 1),
            new Usual(List.of("counts", "most"), model -> model.counts().most(), 0.1, 13),
            new Usual(List.of("swing", "usual-step"), model -> model.swing().usualStep(), 0, 0.5),
            new Usual(List.of("swing", "horizon"), model -> model.swing().horizon(), 0, 13),
            new Usual(List.of("territories"), LossModel::territories, 0.1, 50));

    /** What a figure is mostly, both ends included. */
    private record Usual(List<String> keys, ToDoubleFunction<LossModel> figure, double low, double high) {}

    @Override
    public void check(Draft draft, Problems problems) {
        draft.head().ifPresent(head -> {
            LossModel model = head.value().settings().model();
            USUAL.forEach(usual -> check(usual, model, head.place().at("model"), problems));
        });
    }

    private static void check(Usual usual, LossModel model, Place root, Problems problems) {
        double figure = usual.figure().applyAsDouble(model);
        if (figure < usual.low() || figure > usual.high()) {
            Place place = root;
            for (String key : usual.keys()) {
                place = place.at(key);
            }
            problems.add(
                    Kind.FIGURE_DOUBTFUL,
                    place,
                    String.join(".", usual.keys()) + ": " + Figures.shown(figure),
                    Figures.shown(usual.low()) + "–" + Figures.shown(usual.high()));
        }
    }
}
