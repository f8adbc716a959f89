package org.scoregap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.scoregap.app.Forecasts;
import org.scoregap.app.Session;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Section;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.IndicatorId;
import org.scoregap.model.Nearest;
import org.scoregap.model.Period;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.report.Messages;
import org.scoregap.report.Report;
import org.scoregap.report.explain.ExplainReport;
import org.scoregap.report.explain.ExplainTotalReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code explain}: where the figures of one indicator, or the total of a framework, come from. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final CommonOptions common;

    @Mixin
    private PeriodList list = new PeriodList();

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "ID")
    private String written = "";

    ExplainCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() {
        return list.print(surroundings, common, this::report);
    }

    private Report report(Session session, Period period, Mapping mapping, Messages messages) {
        Forecasts forecasts = session.forecasts();
        Optional<FrameworkId> framework = mapping.frameworkNamed(written);
        return framework.isPresent()
                ? ExplainTotalReport.of(forecasts.explanation(period, framework.get()), mapping, messages)
                : ExplainReport.of(
                        forecasts.explanation(period, indicator(mapping, messages)),
                        session.reporting(period).unread().indicators(),
                        mapping,
                        messages);
    }

    /** By id, name or alias. Who names a unit or a section is told where its figures are. */
    private IndicatorId indicator(Mapping mapping, Messages messages) {
        return mapping.indicatorNamed(written).orElseThrow(() -> {
            if (mapping.unitNamed(written).isPresent()) {
                return new ScoregapException(Failure.NOT_AN_INDICATOR, written, messages.text("explain.is-unit"));
            }
            if (isSection(mapping)) {
                return new ScoregapException(Failure.NOT_AN_INDICATOR, written, messages.text("explain.is-section"));
            }
            return new ScoregapException(
                    Failure.NOT_FOUND,
                    written,
                    Nearest.to(written, names(mapping)).orElse(""));
        });
    }

    private boolean isSection(Mapping mapping) {
        return mapping.frameworks().stream()
                .flatMap(framework -> framework.sections().stream())
                .flatMap(Section::andBelow)
                .anyMatch(section -> section.id().value().equalsIgnoreCase(written)
                        || section.name().equals(written));
    }

    private static List<String> names(Mapping mapping) {
        List<String> names = new ArrayList<>();
        mapping.frameworks().forEach(each -> names.addAll(List.of(each.id().value(), each.name())));
        for (Indicator each : mapping.indicators()) {
            names.add(each.id().value());
            names.add(each.name());
            names.addAll(each.aliases());
        }
        return names;
    }
}
