package org.scoregap.report.whatif;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.scoregap.mapping.Indicator;
import org.scoregap.model.Measure;
import org.scoregap.report.Amount;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Node;
import org.scoregap.score.whatif.Supposition;
import org.scoregap.score.whatif.Supposition.Found;
import org.scoregap.score.whatif.Supposition.Known;
import org.scoregap.score.whatif.Supposition.KnownIn;

/** Suppositions, as people and machines read them. */
record SupposedText(Names names) {

    /** {@code 五小行业信息公示率（WS-601）：汉滨区为 95%}. */
    String sentence(Supposition supposition) {
        return messages()
                .text(
                        "whatif.supposition",
                        names.indicator(supposition.indicator()),
                        supposition.indicator().value(),
                        what(List.of(supposition)));
    }

    /** Without its indicator; several of one indicator one after the other. */
    String what(List<Supposition> ofOne) {
        return ofOne.stream()
                .map(this::what)
                .reduce((a, b) -> a + messages().text("list.separator") + b)
                .orElse("");
    }

    /** The same for machines: {@code 0.95}, {@code HBQ=0.95}, {@code 18/20}, {@code mended}. */
    static String code(List<Supposition> ofOne) {
        return ofOne.stream().map(SupposedText::code).collect(Collectors.joining("; "));
    }

    private static String code(Supposition supposition) {
        String where = supposition.territory().map(unit -> unit + "=").orElse("");
        if (supposition instanceof Known known) {
            return new Amount(known.figure(), "").plain();
        }
        if (supposition instanceof KnownIn known) {
            return where + new Amount(known.figure(), "").plain();
        }
        return supposition instanceof Found found
                ? where + new Amount(found.passed(), "").plain() + "/" + found.checked()
                : "mended";
    }

    private String what(Supposition supposition) {
        String where = supposition.territory().map(names::unit).orElse("");
        if (supposition instanceof Known known) {
            return messages().text("whatif.known", where, figure(known.indicator(), known.figure()));
        }
        if (supposition instanceof KnownIn known) {
            return messages().text("whatif.known", where, figure(known.indicator(), known.figure()));
        }
        if (supposition instanceof Found found) {
            return messages()
                    .text(
                            "whatif.found",
                            where,
                            new Amount(found.passed(), "").plain(),
                            Integer.toString(found.checked()));
        }
        return messages().text("whatif.mended");
    }

    private String figure(org.scoregap.model.IndicatorId id, double figure) {
        Optional<Indicator> indicator = names.mapping().indicator(id);
        if (indicator.filter(each -> each.measure() == Measure.MILESTONE).isPresent()) {
            return messages().text(figure >= 1 ? "milestone.done" : "milestone.open");
        }
        boolean share = indicator
                .filter(each -> each.measure().sampled() || each.dimension().equals("%"))
                .isPresent();
        return share
                ? new Amount(BigDecimal.valueOf(figure).movePointRight(2).doubleValue(), "%").shown()
                : new Amount(figure, indicator.map(Indicator::dimension).orElse("")).shown();
    }

    private Messages messages() {
        return names.messages();
    }

    /** {@code {"indicator": "WS-601", "territory": null, "kind": "known", "figure": 0.95}}. */
    static Node node(Supposition supposition) {
        Node.Fields fields = Node.Fields.none()
                .with("indicator", supposition.indicator().value())
                .with("territory", Node.of(supposition.territory().map(Object::toString)));
        if (supposition instanceof Known known) {
            return fields.with("kind", "known").with("figure", known.figure());
        }
        if (supposition instanceof KnownIn known) {
            return fields.with("kind", "known").with("figure", known.figure());
        }
        if (supposition instanceof Found found) {
            return fields.with("kind", "found")
                    .with("passed", found.passed())
                    .with("checked", new Node.Whole(found.checked()));
        }
        return fields.with("kind", "mended");
    }
}
