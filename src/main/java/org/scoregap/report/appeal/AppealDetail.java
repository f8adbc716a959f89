package org.scoregap.report.appeal;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Appeal;
import org.scoregap.model.EvidenceFile;
import org.scoregap.model.FrameworkId;
import org.scoregap.model.Objection;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Node;
import org.scoregap.report.Points;
import org.scoregap.report.Report;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.report.appeal.AsItWouldBe.Line;
import org.scoregap.report.appeal.AsItWouldBe.Sides;
import org.scoregap.report.appeal.AsItWouldBe.Total;
import org.scoregap.report.gap.FrameworkTable;

/** One appeal in full: what is said, what it rests on, how it was decided, and the list as it would have been. */
public final class AppealDetail {
    private final AppealCase each;
    private final Names names;
    private final Messages messages;

    private AppealDetail(AppealCase each, Names names) {
        this.each = each;
        this.names = names;
        this.messages = names.messages();
    }

    /**
     * Makes the report.
     *
     * @param mapping that the list was made by
     */
    public static Report of(AppealCase each, AsItWouldBe list, Mapping mapping, Messages messages) {
        return new AppealDetail(each, new Names(mapping, messages)).report(list);
    }

    private Report report(AsItWouldBe list) {
        Appeal appeal = each.appeal();
        List<String> notes = new ArrayList<>();
        notes.add(messages.text(each.objection().claims().isPresent() ? "note.appeal-claim" : "note.appeal-no-claim"));
        if (!list.repeated()) {
            notes.add(messages.text("note.appeal-not-repeated"));
        }
        return Report.listing(
                "appeal",
                messages.text(
                        "title.appeal",
                        Long.toString(appeal.number()),
                        names.unit(each.objection().unit()),
                        names.indicator(each.objection().indicator())),
                lead(),
                List.of(
                        new AppealTable(names).list(List.of(each)),
                        evidence(),
                        lines(list.lines()),
                        totals(list.totals())),
                notes,
                Node.Fields.none().with("number", new Node.Whole(appeal.number())));
    }

    private List<String> lead() {
        Objection objection = each.objection();
        return List.of(
                messages.text(
                        "appeal.against",
                        Long.toString(objection.publication()),
                        new AppealTable(names).list(each).shown(),
                        names.period(each.period()),
                        names.moment(each.asOf()).shown(),
                        objection.indicator() + " " + names.indicator(objection.indicator())),
                messages.text(
                        "appeal.says",
                        names.unit(objection.unit()),
                        names.moment(each.appeal().opened()).shown(),
                        objection.reason(),
                        objection.claims().orElse("")),
                each.appeal()
                        .decided()
                        .map(decided -> messages.text(
                                "appeal.decided",
                                names.moment(decided.at()).shown(),
                                messages.word(each.appeal().state()),
                                decided.ruling().reason()))
                        .orElseGet(() -> messages.text("appeal.undecided")));
    }

    private TableBlock evidence() {
        return new TableBlock(
                "evidence",
                messages.text("heading.appeal-evidence"),
                TableBlock.Role.ASIDE,
                List.of(
                        ColumnSpec.word(messages, "handed_in", 0),
                        ColumnSpec.text(messages, "file", 0),
                        ColumnSpec.text(messages, "sha256", 0)),
                Stream.concat(
                                each.objection().evidence().stream().map(file -> row("appeal", file)),
                                each.appeal().decided().stream()
                                        .flatMap(decided -> decided.ruling().evidence().stream())
                                        .map(file -> row("decision", file)))
                        .toList());
    }

    private List<Value> row(String code, EvidenceFile file) {
        String words = messages.text(code.equals("appeal") ? "evidence-of.appeal" : "evidence-of.decision");
        return List.of(
                new Value.Code(code, words, Value.Tone.PLAIN),
                new Value.Text(file.name()),
                new Value.Text(file.sha256()));
    }

    private TableBlock lines(List<Line> lines) {
        return new TableBlock(
                "lines",
                messages.text("heading.appeal-lines"),
                TableBlock.Role.ASIDE,
                List.of(
                        ColumnSpec.word(messages, "framework", 0),
                        ColumnSpec.number(messages, "published_loss", 0),
                        ColumnSpec.number(messages, "would_be_loss", 1),
                        ColumnSpec.number(messages, "difference", 1),
                        ColumnSpec.number(messages, "unit_part", 2),
                        ColumnSpec.number(messages, "unit_would_be_part", 2)),
                lines.stream()
                        .map(line -> List.of(
                                new Value.Text(line.framework().value()),
                                Points.alone(line.published()),
                                Value.points(line.loss().claimed()),
                                difference(line.loss()),
                                Value.points(line.unit().computed()),
                                Value.points(line.unit().claimed())))
                        .toList());
    }

    private TableBlock totals(List<Total> totals) {
        return new TableBlock(
                "totals",
                messages.text("heading.appeal-totals"),
                TableBlock.Role.ASIDE,
                List.of(
                        ColumnSpec.word(messages, "framework", 0),
                        ColumnSpec.number(messages, "published_expected", 0),
                        ColumnSpec.number(messages, "would_be_expected", 1),
                        ColumnSpec.number(messages, "difference", 1),
                        ColumnSpec.number(messages, "p_pass", 3),
                        ColumnSpec.number(messages, "would_be_p_pass", 3),
                        ColumnSpec.number(messages, "unit_total", 2),
                        ColumnSpec.number(messages, "unit_would_be_total", 2)),
                totals.stream()
                        .map(total -> List.of(
                                new Value.Text(total.framework().value()),
                                Points.alone(total.published()),
                                Value.points(total.expected().claimed()),
                                difference(total.expected()),
                                chance(total.framework(), total.chance().computed()),
                                chance(total.framework(), total.chance().claimed()),
                                Value.points(total.unit().computed()),
                                Value.points(total.unit().claimed())))
                        .toList());
    }

    /** People get it where there is a mark to reach: that of the gates alone would be taken for it. */
    private Value chance(FrameworkId framework, OptionalDouble probability) {
        return FrameworkTable.forPeopleUnless(
                names.mapping()
                        .framework(framework)
                        .filter(each -> each.passMark().isPresent())
                        .isEmpty(),
                Value.share(probability));
    }

    /** Of the figures as they are printed, so that a reader can subtract them. */
    private static Value difference(Sides sides) {
        OptionalDouble computed = sides.computed();
        OptionalDouble claimed = sides.claimed();
        return computed.isPresent() && claimed.isPresent()
                ? Points.alone(claimed.getAsDouble())
                        .minus(Points.alone(computed.getAsDouble()))
                        .change()
                : Value.blank();
    }
}
