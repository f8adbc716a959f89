package org.scoregap.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scoregap.app.Session;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.Nearest;
import org.scoregap.model.Period;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.report.Messages;
import org.scoregap.report.Report;
import org.scoregap.report.whatif.PlanReport;
import org.scoregap.score.whatif.MendingPlanner;
import picocli.CommandLine.Option;

/** What to mend to win so many points. */
final class PlanOptions {
    private static final String EXAMPLE = "--plan --points 30 [--framework WS]";

    @Option(names = "--plan")
    private boolean plan;

    @Option(names = "--points", paramLabel = "N")
    private @Nullable Double points;

    @Option(names = "--framework", paramLabel = "ID")
    private @Nullable String framework;

    boolean asked() {
        return plan;
    }

    /**
     * @param supposes whether anything is supposed besides
     * @throws ScoregapException {@code USAGE} for options that do not belong together
     */
    void check(boolean supposes) {
        if (plan && supposes) {
            throw new ScoregapException(Failure.USAGE, "--plan", EXAMPLE);
        }
        if (plan && (points == null || !(points > 0) || !Double.isFinite(points))) {
            throw new ScoregapException(Failure.USAGE, "--points " + (points == null ? "" : points), EXAMPLE);
        }
        if (!plan && (points != null || framework != null)) {
            throw new ScoregapException(Failure.USAGE, points != null ? "--points" : "--framework", EXAMPLE);
        }
    }

    Report report(Session session, Period period, Mapping mapping, Messages messages) {
        Optional<FrameworkId> asked = Optional.ofNullable(framework).map(written -> framework(written, mapping));
        MendingPlanner planner = new MendingPlanner(session.forecasts().whatIf(period));
        Optional<FrameworkId> meant = asked.or(() -> mapping.frameworks().size() == 1
                ? Optional.of(mapping.frameworks().get(0).id())
                : planner.furthestBelow());
        double wanted = points == null ? 0 : points;
        return PlanReport.of(planner.plan(meant, wanted), asked.isEmpty(), mapping, messages);
    }

    /** @throws ScoregapException {@code NOT_FOUND} where no framework is called so */
    static FrameworkId framework(String written, Mapping mapping) {
        return mapping.frameworkNamed(written)
                .orElseThrow(() -> new ScoregapException(
                        Failure.NOT_FOUND,
                        written,
                        Nearest.to(
                                        written,
                                        mapping.frameworks().stream()
                                                .map(each -> each.id().value())
                                                .toList())
                                .orElse("")));
    }
}
