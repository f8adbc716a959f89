package org.scoregap.report.gap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Points;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.report.round.NestedSections;
import org.scoregap.score.forecast.Forecast.FrameworkForecast;
import org.scoregap.score.forecast.Forecast.SectionForecast;

/** A row for each section, the largest loss of a level first, its parts below it; then the groups that have a target. */
record SectionTable(FrameworkStandings standings) {

    List<TableBlock> tables() {
        List<List<Value>> sections = new ArrayList<>();
        List<List<Value>> groups = new ArrayList<>();
        for (FrameworkForecast framework : standings.forecast().frameworks()) {
            ordered(framework.sections(), 1).forEach(section -> sections.add(row(framework, section, "section")));
            framework.groups().forEach(group -> groups.add(row(framework, group, "group")));
        }
        TableBlock list = new TableBlock("sections", "", TableBlock.Role.LIST, columns(), sections);
        return groups.isEmpty()
                ? List.of(list)
                : List.of(
                        list,
                        new TableBlock(
                                "groups", messages().text("heading.groups"), TableBlock.Role.LIST, columns(), groups));
    }

    private Messages messages() {
        return standings.names().messages();
    }

    private static List<SectionForecast> ordered(List<SectionForecast> sections, int level) {
        List<SectionForecast> ordered = new ArrayList<>();
        sections.stream()
                .filter(section -> section.level() == level)
                .sorted(Comparator.comparingDouble(SectionForecast::expectedLoss)
                        .reversed()
                        .thenComparing(SectionForecast::id))
                .forEach(section -> {
                    ordered.add(section);
                    ordered.addAll(ordered(NestedSections.below(sections, section), level + 1));
                });
        return ordered;
    }

    private List<ColumnSpec> columns() {
        return List.of(
                ColumnSpec.machine("kind"),
                ColumnSpec.word(messages(), "framework", 1),
                ColumnSpec.word(messages(), "section", 0),
                ColumnSpec.text(messages(), "name", 0),
                ColumnSpec.machine("level"),
                ColumnSpec.number(messages(), "points", 1),
                ColumnSpec.number(messages(), "expected", 2),
                ColumnSpec.machine("low"),
                ColumnSpec.machine("high"),
                ColumnSpec.number(messages(), "expected_loss", 0),
                ColumnSpec.number(messages(), "expected_share", 3),
                ColumnSpec.number(messages(), "target", 4),
                ColumnSpec.number(messages(), "p_target", 5),
                ColumnSpec.word(messages(), "reaches_target", 4).forPeople());
    }

    private List<Value> row(FrameworkForecast framework, SectionForecast section, String kind) {
        Points loss = standings.rounded().loss(section);
        Points expected = Points.alone(section.points()).minus(loss);
        OptionalDouble share = section.points() > 0
                ? OptionalDouble.of(section.expected() / section.points())
                : OptionalDouble.empty();
        String nested = "-".repeat(Math.max(0, section.level() - 1));
        return List.of(
                new Value.Text(kind),
                new Value.Text(framework.id().value()),
                new Value.Text(section.id().value()),
                new Value.Worded(nested + " " + section.name(), new Value.Text(section.name())),
                new Value.Whole(section.level()),
                Points.alone(section.points()),
                new Points(section.expected(), expected.hundredths()),
                Points.alone(section.low()),
                Points.alone(section.high()),
                loss,
                Value.share(share),
                Value.share(section.target()),
                FrameworkTable.forPeopleUnless(
                        section.low() == section.high(), Value.share(section.targetProbability())),
                reaches(section, share));
    }

    private Value reaches(SectionForecast section, OptionalDouble share) {
        if (section.target().isEmpty() || share.isEmpty()) {
            return Value.blank();
        }
        boolean reached = share.getAsDouble() >= section.target().getAsDouble() - 1e-9;
        return reached
                ? new Value.Code("true", messages().text("target.reached"), Value.Tone.GOOD)
                : new Value.Code("false", messages().text("target.missed"), Value.Tone.BAD);
    }
}
