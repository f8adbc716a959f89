package org.scoregap.mapping.check;

import java.util.List;
import org.scoregap.mapping.yaml.Draft;
import org.scoregap.mapping.yaml.MappingProblem;
import org.scoregap.mapping.yaml.MappingTexts;
import org.scoregap.mapping.yaml.Problems;

/** All that can be said about a mapping before it is used: what reading it finds, every check, the JSON Schemas. */
public final class MappingCheck {
    private static final List<Check> CHECKS = List.of(
            new SettingsCheck(),
            new ModelCheck(),
            new LadderCheck(),
            new FrameworkCheck(),
            new PointsCheck(),
            new FigureCheck(),
            new ScoringCheck(),
            new TierCheck(),
            new ResponsibilityCheck(),
            new SiteCheck(),
            new LayoutCheck(),
            new HeaderCheck(),
            new RuleCheck());

    private MappingCheck() {}

    /** By file, line and column. */
    public static List<MappingProblem> check(MappingTexts texts) {
        Problems problems = new Problems();
        Draft draft = Draft.read(texts, problems);
        CHECKS.forEach(check -> check.check(draft, problems));
        SchemaCheck.check(draft.documents(), problems);
        return problems.sorted();
    }
}
