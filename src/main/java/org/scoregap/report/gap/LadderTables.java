package org.scoregap.report.gap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.scoregap.mapping.Ladder;
import org.scoregap.mapping.Unit;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Node;
import org.scoregap.report.Points;
import org.scoregap.report.Share;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.score.ladder.Proposal;
import org.scoregap.score.ladder.Proposal.Group;
import org.scoregap.score.ladder.Proposal.Placed;
import org.scoregap.score.ladder.UnitRanking.LeftOff;

/** What stands below the list of units: why each level is proposed, red and black lists, who is not ranked and why. */
record LadderTables(Proposal proposal, Names names) {

    /** Those that have something to say. */
    List<TableBlock> tables() {
        List<TableBlock> tables = new ArrayList<>();
        if (!proposal.ladder().levels().isEmpty()) {
            tables.add(reasons());
        }
        if (proposal.ladder().blackList() > 0) {
            tables.add(ranked("black_list", messages().text("heading.black-list"), Group::black));
        }
        if (proposal.ladder().redList() > 0) {
            tables.add(ranked("red_list", messages().text("heading.red-list"), Group::red));
        }
        tables.add(leftOff());
        return tables.stream().filter(table -> !table.rows().isEmpty()).toList();
    }

    /** The sternest level first, within it as the units are ranked. */
    private TableBlock reasons() {
        LadderColumns columns = new LadderColumns(proposal, names);
        LadderText text = new LadderText(proposal.ladder(), messages());
        List<List<Value>> rows = proposal.units()
                .filter(unit -> unit.level().isPresent())
                .sorted(Comparator.comparingInt(
                        unit -> -proposal.ladder().levels().indexOf(unit.level().orElseThrow())))
                .map(unit -> List.<Value>of(
                        columns.level(unit),
                        new Value.Text(names.unit(unit.unit().unit())),
                        person(unit, Unit::principal),
                        person(unit, Unit::deputy),
                        new Value.Text(text.reasons(unit.reasons()))))
                .toList();
        return new TableBlock(
                "level_reasons",
                messages().text("heading.level-reasons"),
                TableBlock.Role.ASIDE,
                List.of(
                        ColumnSpec.word(messages(), "proposed_level", 0),
                        ColumnSpec.text(messages(), "unit_name", 0),
                        ColumnSpec.text(messages(), "principal", 2),
                        ColumnSpec.text(messages(), "deputy", 3),
                        ColumnSpec.text(messages(), "level_reasons", 0)),
                rows);
    }

    private Value person(Placed unit, Function<Unit, Optional<Unit.Person>> who) {
        return Names.person(names.mapping().unit(unit.unit().unit()).flatMap(who));
    }

    private TableBlock ranked(String id, String title, Function<Group, List<Placed>> list) {
        LadderColumns columns = new LadderColumns(proposal, names);
        List<List<Value>> rows = new ArrayList<>();
        for (Group group : proposal.groups()) {
            for (Placed unit : list.apply(group)) {
                rows.add(List.of(
                        new Value.Text(title(group)),
                        new Value.Whole(unit.place().rank().orElseThrow()),
                        new Value.Text(names.unit(unit.unit().unit())),
                        person(unit, Unit::principal),
                        Points.alone(unit.unit().weightedLoss()),
                        columns.level(unit)));
            }
        }
        return new TableBlock(
                id,
                title,
                TableBlock.Role.ASIDE,
                List.of(
                        ColumnSpec.text(messages(), "group", 1),
                        ColumnSpec.number(messages(), "rank", 0)
                                .named("rank", messages().text("column.ranking")),
                        ColumnSpec.text(messages(), "unit_name", 0),
                        ColumnSpec.text(messages(), "principal", 2),
                        ColumnSpec.number(messages(), "weighted_loss", 0),
                        ColumnSpec.text(messages(), "proposed_level", 2)),
                rows);
    }

    private TableBlock leftOff() {
        List<List<Value>> rows = proposal.units()
                .filter(unit -> unit.place().leftOff().isPresent())
                .map(unit -> List.<Value>of(
                        new Value.Text(names.unit(unit.unit().unit())),
                        new Value.Text(why(unit, unit.place().leftOff().orElseThrow()))))
                .toList();
        return new TableBlock(
                "left_off",
                messages().text("heading.left-off"),
                TableBlock.Role.ASIDE,
                List.of(ColumnSpec.text(messages(), "unit_name", 0), ColumnSpec.text(messages(), "left_off", 0)),
                rows);
    }

    private String why(Placed unit, LeftOff leftOff) {
        return messages()
                .text(
                        "left-off." + leftOff.name(),
                        Points.alone(unit.unit().weightedLoss()).shown(),
                        new Share(unit.place().evidence()).shown(),
                        LadderText.number(100 * proposal.ladder().leastEvidence()) + "%");
    }

    private String title(Group group) {
        return UnitTable.title(group.ranking(), messages());
    }

    /** How ranks and levels come about. */
    List<String> notes() {
        LadderText text = new LadderText(proposal.ladder(), messages());
        List<String> notes = new ArrayList<>();
        if (!proposal.ladder().levels().isEmpty()) {
            notes.add(messages().text("note.ladder"));
            proposal.ladder()
                    .levels()
                    .forEach(level -> notes.add(messages()
                            .text(
                                    "note.ladder-level",
                                    level.name(messages().language()),
                                    text.conditions(level.when()))));
        }
        notes.add(messages()
                .text(
                        "note.weeks",
                        LadderText.number(proposal.ladder().listedFrom()),
                        Integer.toString(Ladder.MOST_WEEKS)));
        if (proposal.ladder().redList() > 0 || proposal.ladder().blackList() > 0) {
            notes.add(messages().text("note.red-black"));
        }
        return notes;
    }

    /** What it was made by, and who is on which list, for machines. */
    Node.Fields node() {
        return Node.Fields.none()
                .with("ladder", ladder())
                .with("black_list", list(Group::black))
                .with("red_list", list(Group::red));
    }

    private Node ladder() {
        return Node.Fields.none()
                .with("listed_from", proposal.ladder().listedFrom())
                .with("least_evidence", proposal.ladder().leastEvidence())
                .with("weeks_known", new Node.Whole(proposal.weeksKnown()))
                .with(
                        "levels",
                        new Node.Items(proposal.ladder().levels().stream()
                                .map(level -> Node.Fields.none()
                                        .with("id", level.id())
                                        .with("name", level.name())
                                        .with(
                                                "when",
                                                new Node.Items(level.when().stream()
                                                        .map(condition -> LadderNode.figures(condition.least()))
                                                        .toList())))
                                .toList()));
    }

    private Node list(Function<Group, List<Placed>> list) {
        return new Node.Items(proposal.groups().stream()
                .flatMap(group -> list.apply(group).stream()
                        .map(unit -> Node.Fields.none()
                                .with("group", group.id())
                                .with("rank", new Node.Whole(unit.place().rank().orElseThrow()))
                                .with("unit", unit.unit().unit().value())
                                .with("weighted_loss", unit.unit().weightedLoss())))
                .toList());
    }

    private Messages messages() {
        return names.messages();
    }
}
