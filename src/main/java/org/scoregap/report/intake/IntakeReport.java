package org.scoregap.report.intake;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Decision;
import org.scoregap.model.Decision.Subject;
import org.scoregap.model.FormId;
import org.scoregap.model.Part;
import org.scoregap.model.Problem;
import org.scoregap.model.Severity;
import org.scoregap.model.StoredProblem;
import org.scoregap.model.Submission;
import org.scoregap.model.UnitId;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Node;
import org.scoregap.report.Report;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Termed;
import org.scoregap.report.Value;

/** 入库情况: what became of each file that was taken in, and what is wrong in them. */
public final class IntakeReport {
    private IntakeReport() {}

    /** Whether taking the file in changed anything. */
    public enum News implements Termed {
        NEW,
        /** The same bytes are in the store already. */
        KNOWN,
        /** They are, and somebody undid them: the file does not count. */
        UNDONE;

        @Override
        public String family() {
            return "news";
        }
    }

    /**
     * One file.
     *
     * @param id its number in the store
     * @param received when it arrived
     */
    public record IntakeRow(long id, News news, Instant received, Submission submission) {}

    /** Makes the report: the files in the order given, their problems costliest first. */
    public static Report of(
            List<IntakeRow> files,
            List<StoredProblem> problems,
            ProblemReport.Extent extent,
            Mapping mapping,
            Messages messages) {
        Names names = new Names(mapping, messages);
        ZoneId zone = mapping.settings().zone();
        TableBlock intake = new TableBlock(
                "files",
                messages.text("title.intake-files"),
                TableBlock.Role.TOTALS,
                columns(messages),
                files.stream().map(file -> row(file, names, zone, messages)).toList());
        Report wrong = ProblemReport.ofStored(problems, extent, mapping, messages);
        List<String> lead = wrong.lead();
        return new Report(
                "intake",
                messages.text("title.intake"),
                lead,
                Stream.concat(Stream.of(intake), wrong.tables().stream()).toList(),
                wrong.notes(),
                Node.Fields.none().with("files", intake.node()).withAll(wrong.machine()));
    }

    private static List<ColumnSpec> columns(Messages messages) {
        return List.of(
                ColumnSpec.number(messages, "id", 0),
                ColumnSpec.text(messages, "file", 0),
                ColumnSpec.word(messages, "outcome", 0),
                ColumnSpec.word(messages, "news", 1),
                ColumnSpec.text(messages, "units", 1).named("units", messages.text("column.unit_name")),
                ColumnSpec.text(messages, "forms", 5),
                ColumnSpec.word(messages, "periods", 2),
                ColumnSpec.word(messages, "received_at", 6),
                ColumnSpec.number(messages, "rows", 3),
                ColumnSpec.number(messages, "accepted", 3),
                ColumnSpec.number(messages, "errors", 4),
                ColumnSpec.number(messages, "warnings", 4));
    }

    private static List<Value> row(IntakeRow file, Names names, ZoneId zone, Messages messages) {
        Submission submission = file.submission();
        return List.of(
                new Value.Whole(file.id()),
                new Value.Text(submission.file()),
                outcome(submission.outcome(), messages),
                new Value.Code(Names.code(file.news()), messages.word(file.news()), Value.Tone.PLAIN),
                new Value.Text(list(
                        submission, part -> part.unit().value(), Subject.UNIT, unit -> names.unit(new UnitId(unit)))),
                new Value.Code(
                        list(submission, part -> part.form().value(), Subject.FORM, form -> form),
                        list(
                                submission,
                                part -> part.form().value(),
                                Subject.FORM,
                                form -> names.form(new FormId(form))),
                        Value.Tone.PLAIN),
                new Value.Text(list(submission, part -> part.period().toString(), Subject.PERIOD, period -> period)),
                new Value.Moment(file.received(), zone),
                new Value.Whole(submission.rows()),
                new Value.Whole(submission.accepted()),
                new Value.Whole(count(submission, Severity.ERROR)),
                new Value.Whole(count(submission, Severity.WARNING)));
    }

    static Value.Code outcome(Submission.Outcome outcome, Messages messages) {
        Value.Tone tone = switch (outcome) {
            case ACCEPTED -> Value.Tone.GOOD;
            case PARTLY -> Value.Tone.DOUBTFUL;
            case REFUSED -> Value.Tone.BAD;
        };
        return new Value.Code(Names.code(outcome), messages.word(outcome), tone);
    }

    /** What its parts are about; of a refused file, what was found out before it was refused. */
    private static String list(
            Submission submission, Function<Part, String> ofPart, Subject subject, Function<String, String> word) {
        Stream<String> about = submission.parts().isEmpty()
                ? submission.decisions().stream()
                        .filter(decision -> decision.subject() == subject)
                        .map(Decision::choice)
                : submission.parts().stream().map(ofPart);
        return about.distinct().map(word).collect(Collectors.joining(", "));
    }

    private static long count(Submission submission, Severity severity) {
        return submission.problems().stream()
                .filter((Problem problem) -> problem.severity() == severity && !problem.accepted())
                .count();
    }
}
