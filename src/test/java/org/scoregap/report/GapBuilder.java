package org.scoregap.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.scoregap.score.forecast.Forecast.EvidenceState;
import org.scoregap.score.forecast.Forecast.Gap;
import org.scoregap.score.forecast.Forecast.ReportState;
import org.scoregap.score.forecast.Forecast.SitePart;
import org.scoregap.score.forecast.Forecast.UnitPart;

/** A gap with one thing changed at a time. */
record GapBuilder(Gap gap) {

    GapBuilder parts(List<UnitPart> units, List<SitePart> sites) {
        return with(
                gap.report(),
                gap.evidence(),
                gap.standard(),
                gap.present(),
                gap.passed(),
                gap.checked(),
                gap.toNextTier(),
                gap.easy(),
                gap.change(),
                units,
                sites);
    }

    GapBuilder state(ReportState report, EvidenceState evidence) {
        return with(
                report,
                evidence,
                gap.standard(),
                gap.present(),
                gap.passed(),
                gap.checked(),
                gap.toNextTier(),
                gap.easy(),
                gap.change(),
                gap.units(),
                gap.sites());
    }

    GapBuilder figure(double present, double passed, int checked, String standard) {
        return with(
                gap.report(),
                gap.evidence(),
                Optional.of(standard),
                OptionalDouble.of(present),
                OptionalDouble.of(passed),
                OptionalInt.of(checked),
                OptionalDouble.of(0.14),
                gap.easy(),
                gap.change(),
                gap.units(),
                gap.sites());
    }

    GapBuilder amount(double present) {
        return with(
                gap.report(),
                gap.evidence(),
                gap.standard(),
                OptionalDouble.of(present),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                gap.easy(),
                gap.change(),
                gap.units(),
                gap.sites());
    }

    GapBuilder changed(double change) {
        return with(
                gap.report(),
                gap.evidence(),
                gap.standard(),
                gap.present(),
                gap.passed(),
                gap.checked(),
                gap.toNextTier(),
                gap.easy(),
                OptionalDouble.of(change),
                gap.units(),
                gap.sites());
    }

    GapBuilder easy() {
        return with(
                gap.report(),
                gap.evidence(),
                gap.standard(),
                gap.present(),
                gap.passed(),
                gap.checked(),
                gap.toNextTier(),
                true,
                gap.change(),
                gap.units(),
                gap.sites());
    }

    private GapBuilder with(
            ReportState report,
            EvidenceState evidence,
            Optional<String> standard,
            OptionalDouble present,
            OptionalDouble passed,
            OptionalInt checked,
            OptionalDouble toNextTier,
            boolean easy,
            OptionalDouble change,
            List<UnitPart> units,
            List<SitePart> sites) {
        return new GapBuilder(new Gap(
                gap.rank(),
                gap.indicator(),
                gap.name(),
                gap.framework(),
                gap.section(),
                gap.points(),
                gap.expectedLoss(),
                gap.weightedLoss(),
                gap.charge(),
                gap.share(),
                report,
                evidence,
                standard,
                present,
                passed,
                checked,
                toNextTier,
                easy,
                change,
                gap.causes(),
                units,
                sites,
                gap.evidenceFile()));
    }
}
