package org.scoregap.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that the benchmark works in, and how processes are started there.
 *
 * @param top the checkout
 * @param java the Java to start peers with
 * @param rounds how often each work is done
 * @param part what is made of everything: 1, or less for a quick look
 */
record Work(Path top, String java, int rounds, double part) {
    static final String SELF = "scoregap";

    private static final int PROBLEMS_IN_THE_DATA = 1;
    private static final int WEEKS_OF_A_YEAR = 52;

    Path bench() {
        return top.resolve("target/bench");
    }

    int size(int full) {
        return (int) Math.max(1, Math.round(full * part));
    }

    /** The folder with data of a kind and size, made when they are not there. */
    Path data(String kind, int size) throws IOException, InterruptedException {
        Path folder = bench().resolve("data").resolve(kind + "-" + size);
        Path made = folder.resolve("made");
        if (!Files.exists(made)) {
            System.err.println("… " + kind + " " + size);
            remove(folder);
            Files.createDirectories(folder);
            peer("data.BenchData", top.resolve("config").toString(), folder.toString(), kind, String.valueOf(size));
            Files.createFile(made);
        }
        return folder;
    }

    /** A new workspace with another register of sites. */
    Path workspace(String name, Path sites) throws IOException, InterruptedException {
        Path workspace = workspace(name);
        Files.copy(sites, workspace.resolve("config/sites.csv"), StandardCopyOption.REPLACE_EXISTING);
        return workspace;
    }

    /** A new workspace. */
    Path workspace(String name) throws IOException, InterruptedException {
        Path workspace = bench().resolve("work").resolve(name);
        remove(workspace);
        Files.createDirectories(workspace.getParent());
        scoregap("init", "--quiet", workspace.toString());
        return workspace;
    }

    /** A workspace whose store holds so many weeks, filled once. */
    Path years(int weeks) throws IOException, InterruptedException {
        Path data = data("weeks", weeks);
        Path workspace = bench().resolve("work/weeks-" + weeks);
        Path filled = data.resolve("filled");
        if (!Files.exists(filled) || !Files.exists(workspace)) {
            workspace(workspace.getFileName().toString());
            copy(data.resolve("config"), workspace.resolve("config"));
            fill(workspace, data.resolve("reports"));
            Files.deleteIfExists(filled);
            Files.createFile(filled);
        }
        return workspace;
    }

    /** Year after year, as they come, and says what each took. */
    private void fill(Path workspace, Path reports) throws IOException, InterruptedException {
        List<String> weeks;
        try (Stream<Path> folders = Files.list(reports)) {
            weeks = folders.map(Path::toString).sorted().toList();
        }
        for (int from = 0; from < weeks.size(); from += WEEKS_OF_A_YEAR) {
            List<String> words = new ArrayList<>(List.of("ingest", "--quiet", "-w", workspace.toString()));
            words.addAll(weeks.subList(from, Math.min(weeks.size(), from + WEEKS_OF_A_YEAR)));
            Watched year = scoregap(words.toArray(String[]::new));
            System.err.printf(
                    "… ingest, weeks %d –: %.1f s, %.0f MiB; store %.1f MB%n",
                    from + 1,
                    year.seconds(),
                    year.mebibytes().orElse(0),
                    Files.size(workspace.resolve("store/scoregap.mv.db")) / 1e6);
        }
    }

    /** Runs the program by its launcher. */
    Watched scoregap(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(top.resolve("scripts/scoregap").toString()));
        command.addAll(List.of(arguments));
        return Watched.run(command, log(SELF + "-" + arguments[0]), PROBLEMS_IN_THE_DATA);
    }

    /** Runs a class of the benchmark. The serial collector suits every peer here: less memory, sooner done. */
    Watched peer(String name, String... arguments) throws IOException, InterruptedException {
        String path = bench().resolve("classes") + File.pathSeparator + top.resolve("target/classes")
                + File.pathSeparator + bench().resolve("lib") + File.separator + "*";
        List<String> command =
                new ArrayList<>(List.of(java, "-XX:+UseSerialGC", "-cp", path, "org.scoregap.bench." + name));
        command.addAll(List.of(arguments));
        return Watched.run(command, log(name), 0);
    }

    private Path log(String name) throws IOException {
        return Files.createDirectories(bench().resolve("log")).resolve(name + ".txt");
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Copies the data of a folder to where they seem to have been since yesterday. */
    static void lay(Path from, Path to) throws IOException {
        copy(from, to);
        Files.deleteIfExists(to.resolve("made"));
        FileTime yesterday = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
        try (Stream<Path> files = Files.list(to)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, yesterday);
            }
        }
    }

    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path left, @org.jspecify.annotations.Nullable IOException failure)
                    throws IOException {
                Files.delete(left);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
