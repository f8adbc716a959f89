package org.scoregap.report.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scoregap.mapping.Form;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.Severity;
import org.scoregap.model.Submission;
import org.scoregap.report.Messages;
import org.scoregap.report.Node;
import org.scoregap.report.Report;
import org.scoregap.report.TableBlock;
import org.scoregap.report.intake.ProblemReport;

/** 预览: how each file is read and on what evidence, what its first rows come to, and what is wrong in it. */
public final class PreviewReport {
    private final Optional<Mapping> mapping;
    private final int rows;
    private final int mostProblems;
    private final Messages messages;

    /**
     * @param mapping what the files were judged by; empty outside any workspace
     * @param rows how many observations of a file are shown
     * @param mostProblems how many problems of a file are listed, the costliest; all are counted
     */
    public PreviewReport(Optional<Mapping> mapping, int rows, int mostProblems, Messages messages) {
        this.mapping = mapping;
        this.rows = rows;
        this.mostProblems = mostProblems;
        this.messages = messages;
    }

    /** Makes the report, the files in the order given. */
    public Report of(List<FilePreview> files) {
        List<TableBlock> blocks = new ArrayList<>();
        List<Node> nodes = new ArrayList<>();
        for (FilePreview file : files) {
            add(file, blocks, nodes);
        }
        return new Report(
                "preview",
                messages.text("title.preview"),
                mapping.isPresent() ? List.of() : List.of(messages.text("preview.no-workspace")),
                blocks,
                files.isEmpty() ? List.of() : List.of(messages.text("preview.marks")),
                Node.Fields.none()
                        .with("workspace", new Node.Flag(mapping.isPresent()))
                        .with("files", new Node.Items(nodes)));
    }

    private void add(FilePreview file, List<TableBlock> blocks, List<Node> nodes) {
        TableBlocks tables = new TableBlocks(file.problems(), mapping, messages);
        Report problems = ProblemReport.of(
                file.problems(), mostProblems, mapping.map(Mapping::forms).orElse(List.<Form>of()), messages);
        TableBlock list = problems.tables().get(0);
        blocks.add(TableBlock.ofSentences("file", file.file(), sentences(file)));
        if (file.tables().size() == 1) {
            TablePreview only = file.tables().get(0);
            blocks.add(tables.decisions(
                    Stream.concat(file.decisions().stream(), only.decisions().stream())
                            .toList(),
                    ""));
            blocks.addAll(tables.of(only));
        } else {
            blocks.add(tables.decisions(file.decisions(), ""));
            for (int i = 0; i < file.tables().size(); i++) {
                blocks.addAll(tables.numbered(file.tables().get(i), i + 1));
            }
        }
        Optional<TableBlock> observations = mapping.flatMap(known ->
                file.judged().map(judged -> new ObservationTable(known, file.problems(), messages).of(judged, rows)));
        if (!file.unread()) {
            observations.ifPresent(blocks::add);
        }
        blocks.add(new TableBlock(
                        "problems",
                        messages.text("title.problems"),
                        TableBlock.Role.ASIDE,
                        Stream.concat(problems.lead().stream(), problems.notes().stream())
                                .toList(),
                        list.columns(),
                        list.rows())
                .without("file"));
        nodes.add(Node.Fields.none()
                .with("file", file.file())
                .with("bytes", new Node.Whole(file.bytes()))
                .with("read", new Node.Flag(!file.unread()))
                .with("outcome", outcome(file))
                .with("rows", count(file, Submission::rows))
                .with("accepted", count(file, Submission::accepted))
                .with("sampled", file.sample().map(PreviewReport::node).orElse(Node.nothing()))
                .with("decisions", tables.decisions(file.decisions(), "").node())
                .with(
                        "tables",
                        new Node.Items(file.tables().stream().map(tables::node).toList()))
                .with(
                        "observations",
                        observations.map(block -> (Node) block.node()).orElse(Node.nothing()))
                .with("problems", list.node()));
    }

    private static Node outcome(FilePreview file) {
        return Node.of(file.judged().map(judged -> judged.outcome().name().toLowerCase(java.util.Locale.ROOT)));
    }

    private static Node count(FilePreview file, java.util.function.ToIntFunction<Submission> of) {
        return file.judged()
                .map(judged -> (Node) new Node.Whole(of.applyAsInt(judged)))
                .orElse(Node.nothing());
    }

    private static Node node(FilePreview.Sample sample) {
        return Node.Fields.none()
                .with("judged", new Node.Whole(sample.judged()))
                .with("sampled", new Node.Whole(sample.sampled()))
                .with("unreadable", new Node.Whole(sample.unreadable()));
    }

    private List<String> sentences(FilePreview file) {
        return Stream.of(
                        Optional.of(status(file)),
                        file.sample()
                                .map(sample -> messages.text(
                                        "preview.sampled",
                                        megabytes(file.bytes()),
                                        Integer.toString(sample.judged()),
                                        sample.sampled() == 0 ? "" : Integer.toString(sample.sampled()),
                                        sample.unreadable() == 0 ? "" : Integer.toString(sample.unreadable()))))
                .flatMap(Optional::stream)
                .toList();
    }

    private String status(FilePreview file) {
        if (file.unread()) {
            return messages.text("preview.unread");
        }
        if (file.judged().isPresent()) {
            Submission judged = file.judged().get();
            long errors = file.problems().stream()
                    .filter(problem -> problem.severity() == Severity.ERROR)
                    .count();
            return messages.text(
                    "preview.judged",
                    messages.word(judged.outcome()),
                    Integer.toString(judged.rows()),
                    Integer.toString(judged.accepted()),
                    errors == 0 ? "" : Long.toString(errors));
        }
        return messages.text(
                "preview.read",
                Integer.toString(file.tables().size()),
                Integer.toString(
                        file.tables().stream().mapToInt(TablePreview::read).sum()));
    }

    private static String megabytes(long bytes) {
        return Long.toString(Math.max(1, Math.round(bytes / 1048576.0)));
    }
}
