package org.scoregap.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scoregap.app.ReceivedTimes;
import org.scoregap.app.SubmittedFiles;
import org.scoregap.app.preview.FilePreviewer;
import org.scoregap.cli.OutputOptions.Format;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.report.preview.FilePreview;
import org.scoregap.report.preview.PreviewReport;
import org.scoregap.validate.Wanted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code preview}: how some files are read, before anything is stored; with or without a workspace. */
@Command(name = "preview")
final class PreviewCommand implements Callable<Integer> {
    private static final int ROWS = 10;

    private final Surroundings surroundings;
    private final CommonOptions common;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private WantedOptions wanted = new WantedOptions();

    @Mixin
    private ProblemOptions listed = new ProblemOptions();

    @Option(names = "--rows", paramLabel = "N")
    private @Nullable Integer rows;

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--as-config")
    private boolean asConfig;

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE", arity = "1..*")
    private List<Path> paths = new ArrayList<>();

    PreviewCommand(Surroundings surroundings, CommonOptions common) {
        this.surroundings = surroundings;
        this.common = common;
    }

    @Override
    public Integer call() {
        Desk desk = Desk.anywhere(surroundings, common);
        Optional<Mapping> mapping = desk.mappingIfAny();
        Wanted words = wanted.in(desk);
        checkWords();
        List<Path> files = files(desk);
        if (files.isEmpty()) {
            return ExitStatus.NO_INPUT;
        }
        if (asConfig) {
            return new DraftedForms(desk, mapping, words, all).write(files, output);
        }
        if (output.format() == Format.CSV) {
            Optional<Path> folder =
                    output.file().map(path -> surroundings.folder().resolve(path));
            return new CleanCopies(desk, mapping, words, all).write(files, folder);
        }
        return look(desk, mapping, words, files);
    }

    /** @throws ScoregapException {@code USAGE} for options that mean nothing together */
    private void checkWords() {
        if (rows != null && rows < 1) {
            throw new ScoregapException(Failure.USAGE, "--rows " + rows, "1, 2, 3…");
        }
        if (all && output.format() != Format.CSV && !asConfig) {
            throw new ScoregapException(Failure.USAGE, "--all", "--format csv --all");
        }
        if (asConfig && output.format() != Format.TABLE) {
            throw new ScoregapException(Failure.USAGE, "--as-config --format", "--as-config");
        }
    }

    /** What is not there is named, and stops nothing. */
    private List<Path> files(Desk desk) {
        Set<Path> files = new LinkedHashSet<>();
        for (Path path : paths) {
            try {
                files.addAll(SubmittedFiles.below(List.of(surroundings.folder().resolve(path))));
            } catch (ScoregapException e) {
                desk.warn(desk.messages().sentence(e));
            }
        }
        return List.copyOf(files);
    }

    private int look(Desk desk, Optional<Mapping> mapping, Wanted words, List<Path> files) {
        int shown = rows == null ? ROWS : rows;
        FilePreviewer previewer = new FilePreviewer(mapping, words, shown);
        Optional<ReceivedTimes> times = mapping.map(
                known -> new ReceivedTimes(Optional.empty(), known.settings().zone()));
        List<FilePreview> previews = new ArrayList<>();
        for (Path file : files) {
            try {
                previews.add(previewer.preview(
                        file, times.flatMap(known -> known.of(file)).orElseGet(surroundings.clock()::instant)));
            } catch (ScoregapException e) {
                if (e.failure() != Failure.FILE_REFUSED) {
                    throw e;
                }
                desk.warn(desk.messages().sentence(e));
            }
        }
        desk.results()
                .print(new PreviewReport(mapping, shown, listed.most(output), desk.messages()).of(previews), output);
        return previews.stream().allMatch(FilePreview::unread) ? ExitStatus.NO_INPUT : ExitStatus.CLEAN;
    }
}
