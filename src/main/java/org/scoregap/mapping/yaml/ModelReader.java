package org.scoregap.mapping.yaml;

import org.scoregap.mapping.LossModel;
import org.scoregap.mapping.LossModel.Ageing;
import org.scoregap.mapping.LossModel.Assessors;
import org.scoregap.mapping.LossModel.Claims;
import org.scoregap.mapping.LossModel.Counts;
import org.scoregap.mapping.LossModel.Empty;
import org.scoregap.mapping.LossModel.Prior;
import org.scoregap.mapping.LossModel.Reports;
import org.scoregap.mapping.LossModel.Swing;
import org.scoregap.mapping.LossModel.UnderReporting;
import org.scoregap.mapping.yaml.MappingProblem.Kind;

/** Reads {@code model:} of {@code scoregap.yaml}; what is absent is as in {@link LossModel#DEFAULT}. */
final class ModelReader {
    private static final LossModel USUAL = LossModel.DEFAULT;

    private ModelReader() {}

    static LossModel read(Fields fields) {
        return new LossModel(
                new Assessors(
                        positive(fields, "strictness", USUAL.strictness()),
                        fields.number("clustering", Bounds.BELOW_ONE).orElse(USUAL.clustering())),
                new Ageing(
                        positive(fields, "evidence-half-life", USUAL.evidenceHalfLife()),
                        positive(fields, "habit-half-life", USUAL.habitHalfLife()),
                        fields.whole("reach", 1).orElse(USUAL.ageing().reach())),
                new Claims(
                        Elements.at(fields, "reports", KeySet.REPORTS, ModelReader::reports)
                                .orElse(USUAL.reports()),
                        Elements.at(fields, "empty", KeySet.EMPTY, ModelReader::empty)
                                .orElse(USUAL.empty()),
                        Elements.at(fields, "under-reporting", KeySet.UNDER_REPORTING, ModelReader::underReporting)
                                .orElse(USUAL.underReporting()),
                        Elements.at(fields, "prior", KeySet.MODEL_PRIOR, ModelReader::prior)
                                .orElse(USUAL.prior())),
                Elements.at(fields, "counts", KeySet.COUNTS, ModelReader::counts)
                        .orElse(USUAL.counts()),
                Elements.at(fields, "swing", KeySet.SWING, ModelReader::swing).orElse(USUAL.swing()),
                positive(fields, "territories", USUAL.territories()));
    }

    private static Reports reports(Fields fields) {
        Reports usual = USUAL.reports();
        double failures = positive(fields, "mean-failures", usual.meanFailures());
        double checks = positive(fields, "mean-checks", usual.meanChecks());
        return checks < failures
                ? contradiction(fields, "mean-checks", checks, "≥ mean-failures = " + Figures.shown(failures), usual)
                : new Reports(
                        fields.number("memory", Bounds.NOT_NEGATIVE).orElse(usual.memory()),
                        positive(fields, "pull", usual.pull()),
                        failures,
                        checks);
    }

    private static Empty empty(Fields fields) {
        Empty usual = USUAL.empty();
        double failures = positive(fields, "city-failures", usual.cityFailures());
        double checks = positive(fields, "city-checks", usual.cityChecks());
        return checks < failures
                ? contradiction(fields, "city-checks", checks, "≥ city-failures = " + Figures.shown(failures), usual)
                : new Empty(
                        positive(fields, "expected-at-least", usual.expectedAtLeast()),
                        fields.number("below", Bounds.SHARE).orElse(usual.below()),
                        positive(fields, "weight", usual.weight()),
                        failures,
                        checks);
    }

    private static UnderReporting underReporting(Fields fields) {
        UnderReporting usual = USUAL.underReporting();
        return new UnderReporting(
                positive(fields, "usual", usual.usual()),
                positive(fields, "city-weight", usual.cityWeight()),
                positive(fields, "unit-weight", usual.unitWeight()));
    }

    private static Prior prior(Fields fields) {
        Prior usual = USUAL.prior();
        double least = fields.number("least", Bounds.INSIDE_ONE).orElse(usual.least());
        double greatest = fields.number("greatest", Bounds.INSIDE_ONE).orElse(usual.greatest());
        return greatest <= least
                ? contradiction(fields, "greatest", greatest, "> least = " + Figures.shown(least), usual)
                : new Prior(
                        positive(fields, "most", usual.most()),
                        positive(fields, "beyond-checked", usual.beyondChecked()),
                        positive(fields, "unreported", usual.unreported()),
                        least,
                        greatest);
    }

    private static Counts counts(Fields fields) {
        Counts usual = USUAL.counts();
        return new Counts(
                positive(fields, "usual", usual.usual()),
                positive(fields, "usual-weight", usual.usualWeight()),
                positive(fields, "unreported", usual.unreported()),
                positive(fields, "most", usual.most()));
    }

    private static Swing swing(Fields fields) {
        Swing usual = USUAL.swing();
        return new Swing(
                fields.number("usual-step", Bounds.NOT_NEGATIVE).orElse(usual.usualStep()),
                positive(fields, "steps", usual.steps()),
                fields.whole("horizon", 0).orElse(usual.horizon()));
    }

    private static double positive(Fields fields, String key, double usual) {
        return fields.number(key, Bounds.POSITIVE).orElse(usual);
    }

    /** Points at {@code key}, or at its map where only the other figure is written. */
    private static <T> T contradiction(Fields fields, String key, double found, String expected, T usual) {
        fields.problems().add(Kind.OUT_OF_RANGE, fields.place().at(key), key + " = " + Figures.shown(found), expected);
        return usual;
    }
}
