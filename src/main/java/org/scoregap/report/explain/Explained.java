package org.scoregap.report.explain;

import java.util.List;
import java.util.stream.Collectors;
import org.scoregap.mapping.Comparison;
import org.scoregap.mapping.Framework;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.LossModel;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.Measure;
import org.scoregap.model.Observed;
import org.scoregap.model.UnitId;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.round.RoundedForecast;
import org.scoregap.score.explain.Explanation;
import org.scoregap.score.explain.Explanation.ByUnit;

/**
 * An explanation with the words to tell it in.
 *
 * @param returned whether figures for the indicator were sent for the period and refused
 */
record Explained(Explanation explanation, boolean returned, Names names, RoundedForecast rounded) {

    Messages messages() {
        return names.messages();
    }

    String text(String key, String... arguments) {
        return messages().text(key, arguments);
    }

    Indicator indicator() {
        return explanation.indicator();
    }

    LossModel model() {
        return explanation.model();
    }

    String unit(UnitId id) {
        return names.unit(id);
    }

    String unit(ByUnit part) {
        return part.unit().map(names::unit).orElse("");
    }

    /** {@code 分}, or {@code 项} where standards are counted. */
    String pointsOf(FrameworkId framework) {
        boolean standards = names.mapping()
                .framework(framework)
                .filter(each -> each.kind() == Framework.Kind.STANDARDS)
                .isPresent();
        return text(standards ? "unit.standards" : "unit.points");
    }

    /** Whether its findings are shares, which people read in per cent. */
    boolean inPercent() {
        return indicator().measure().sampled() || indicator().dimension().equals("%");
    }

    /** A finding as people read it. */
    String finding(double finding) {
        if (indicator().measure() == Measure.MILESTONE) {
            return text(finding >= 1 ? "milestone.done" : "milestone.open");
        }
        return inPercent()
                ? Digits.percent(finding)
                : Digits.of(finding) + indicator().dimension();
    }

    /** {@code ≥ 95%}. */
    String bound(Comparison at) {
        if (indicator().measure() == Measure.MILESTONE && at.holds(1) && !at.holds(0)) {
            return text("milestone.done");
        }
        String sign = switch (at.operator()) {
            case AT_LEAST -> "≥ ";
            case MORE_THAN -> "> ";
            case AT_MOST -> "≤ ";
            case LESS_THAN -> "< ";
        };
        return sign + finding(at.than());
    }

    /** The part that weighs most: what is told in full where there are several. */
    static ByUnit first(List<ByUnit> units) {
        return units.stream()
                .reduce((a, b) -> b.part().share() > a.part().share() ? b : a)
                .orElseThrow();
    }

    /** Sentences as one paragraph. */
    String paragraph(String... sentences) {
        return String.join(messages().language().equals("zh") ? "" : " ", sentences);
    }

    static String sum(List<String> terms) {
        return terms.stream().collect(Collectors.joining(" + "));
    }

    static String place(Observed observed) {
        return observed.submission() + ":" + observed.tally().origin();
    }
}
