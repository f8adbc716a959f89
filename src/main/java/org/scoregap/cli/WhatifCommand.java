package org.scoregap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scoregap.app.Session;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Period;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.report.Messages;
import org.scoregap.report.Report;
import org.scoregap.report.gap.AccountabilityReport;
import org.scoregap.report.gap.GapReport;
import org.scoregap.report.whatif.WhatIfReport;
import org.scoregap.score.forecast.Forecast;
import org.scoregap.score.whatif.Supposition;
import org.scoregap.score.whatif.WhatIf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code whatif}: the losses and lists as they would be, and what to mend to win so many points. Stores nothing. */
@Command(name = "whatif")
final class WhatifCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final CommonOptions common;

    @Mixin
    private PeriodList list = new PeriodList();

    @Mixin
    private PlanOptions plan = new PlanOptions();

    @Parameters(arity = "0..*", paramLabel = "SUPPOSITION", descriptionKey = "SUPPOSITION")
    private List<String> words = new ArrayList<>();

    @Option(names = "--fix", paramLabel = "ID", split = "[,，、]")
    private List<String> fixed = new ArrayList<>();

    @Option(names = "--fix-easy")
    private boolean fixEasy;

    @Option(names = "--list", paramLabel = "LIST")
    private @Nullable Listed listed;

    /** The lists that can be made as they would be. */
    enum Listed {
        GAPS,
        ACCOUNTABILITY
    }

    WhatifCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() {
        boolean supposes = fixEasy || !words.isEmpty() || !fixed.isEmpty();
        plan.check(supposes || listed != null);
        return list.print(surroundings, common, plan.asked() ? plan::report : this::report);
    }

    private Report report(Session session, Period period, Mapping mapping, Messages messages) {
        SuppositionWords parser = new SuppositionWords(mapping, messages);
        if (!fixEasy && words.isEmpty() && fixed.isEmpty()) {
            throw new ScoregapException(Failure.USAGE, "whatif", messages.text("whatif.forms"));
        }
        List<Supposition> suppositions = new ArrayList<>();
        words.forEach(word -> suppositions.add(parser.parse(word)));
        fixed.forEach(word -> suppositions.add(
                new Supposition.Mended(parser.indicator(word.strip()).id())));
        WhatIf whatIf = session.forecasts().whatIf(period);
        for (Supposition each : suppositions) {
            if (!whatIf.applies(each.indicator())) {
                throw new ScoregapException(
                        Failure.NOT_POSSIBLE, each.indicator().value(), messages.text("whatif.not-applicable"));
            }
        }
        if (fixEasy) {
            mapping.indicators().stream()
                    .filter(indicator -> indicator.easy() && whatIf.applies(indicator.id()))
                    .map(Indicator::id)
                    .forEach(id -> suppositions.add(new Supposition.Mended(id)));
        }
        List<Supposition> all = suppositions.stream().distinct().toList();
        parser.requireAgreement(all);
        if (all.isEmpty()) {
            throw new ScoregapException(Failure.NOT_POSSIBLE, "--fix-easy", messages.text("whatif.nothing-easy"));
        }
        return report(session, whatIf, all, mapping, messages);
    }

    private Report report(
            Session session, WhatIf whatIf, List<Supposition> suppositions, Mapping mapping, Messages messages) {
        Forecast before = whatIf.now();
        Forecast after = whatIf.supposing(suppositions);
        if (listed == null) {
            return WhatIfReport.of(before, after, suppositions, mapping, messages);
        }
        Report made = switch (listed) {
            case GAPS -> GapReport.of(after, mapping, messages, GapReport.By.INDICATOR, Integer.MAX_VALUE);
            case ACCOUNTABILITY ->
                AccountabilityReport.of(after, session.forecasts().proposal(after), mapping, messages);
        };
        return WhatIfReport.marked(made, before, suppositions, mapping, messages);
    }
}
