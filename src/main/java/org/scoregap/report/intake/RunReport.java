package org.scoregap.report.intake;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scoregap.report.ColumnSpec;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Node;
import org.scoregap.report.Report;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Termed;
import org.scoregap.report.Value;

/** 操作记录: who ran which command that changed or published something, and how it ended. */
public final class RunReport {
    private static final int FAILED_FROM = 2;

    private RunReport() {}

    /** How a run ended. */
    public enum Result implements Termed {
        DONE,
        /** Done, but somebody should look at the data. */
        PROBLEMS,
        FAILED,
        /** It was killed, or runs still. */
        NO_END;

        @Override
        public String family() {
            return "run-result";
        }

        static Result of(Optional<Integer> status) {
            if (status.isEmpty()) {
                return NO_END;
            }
            return status.get() >= FAILED_FROM ? FAILED : status.get() == 0 ? DONE : PROBLEMS;
        }
    }

    /**
     * One run.
     *
     * @param words the command as it was typed, secrets left out
     * @param status the exit status; it, {@code ended} and what was recorded are empty where the run has no end
     * @param failure why it could not go on, by its code
     * @param files what it recorded, a line each
     */
    public record RunRow(
            long number,
            Instant begun,
            Optional<Instant> ended,
            String account,
            String words,
            String programVersion,
            Optional<Integer> status,
            Optional<String> failure,
            Optional<Long> submissions,
            Optional<Long> publications,
            List<String> files) {
        public RunRow {
            files = List.copyOf(files);
        }

        Result result() {
            return Result.of(status);
        }
    }

    /** Makes the report, in the order given. */
    public static Report of(List<RunRow> runs, ZoneId zone, Messages messages) {
        long endless =
                runs.stream().filter(run -> run.result() == Result.NO_END).count();
        TableBlock list = new TableBlock(
                "runs",
                "",
                TableBlock.Role.LIST,
                columns(messages),
                runs.stream().map(run -> row(run, zone, messages)).toList());
        return Report.listing(
                "runs",
                messages.text("title.runs"),
                List.of(messages.text("lead.runs", Integer.toString(runs.size()))),
                List.of(list),
                endless == 0 ? List.of() : List.of(messages.text("note.runs-endless", Long.toString(endless))),
                Node.Fields.none());
    }

    private static List<ColumnSpec> columns(Messages messages) {
        return List.of(
                ColumnSpec.number(messages, "run", 0),
                ColumnSpec.word(messages, "begun_at", 0),
                ColumnSpec.word(messages, "ended_at", 3),
                ColumnSpec.word(messages, "account", 0),
                ColumnSpec.text(messages, "command", 0),
                ColumnSpec.word(messages, "result", 0),
                ColumnSpec.number(messages, "exit_status", 4),
                ColumnSpec.word(messages, "failure", 2),
                ColumnSpec.number(messages, "submissions", 1),
                ColumnSpec.number(messages, "publications", 1),
                ColumnSpec.word(messages, "program", 5),
                ColumnSpec.machine("files"));
    }

    private static List<Value> row(RunRow run, ZoneId zone, Messages messages) {
        Result result = run.result();
        Value.Tone tone = switch (result) {
            case DONE -> Value.Tone.PLAIN;
            case PROBLEMS, NO_END -> Value.Tone.DOUBTFUL;
            case FAILED -> Value.Tone.BAD;
        };
        return Stream.of(
                        new Value.Whole(run.number()),
                        new Value.Moment(run.begun(), zone),
                        run.ended().<Value>map(at -> new Value.Moment(at, zone)).orElseGet(Value::blank),
                        new Value.Text(run.account()),
                        new Value.Text(run.words()),
                        new Value.Code(Names.code(result), messages.word(result), tone),
                        whole(run.status().map(Integer::longValue)),
                        Value.of(run.failure()),
                        whole(run.submissions()),
                        whole(run.publications()),
                        new Value.Text(run.programVersion()),
                        new Value.Text(String.join("; ", run.files())))
                .map(Value.class::cast)
                .toList();
    }

    private static Value whole(Optional<Long> number) {
        return number.isPresent() ? new Value.Whole(number.get()) : Value.blank();
    }
}
