package org.scoregap.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.scoregap.cli.Main;

/** The program as a process of its own: 256 MB, guarded. */
record Program(Path workspace) {
    private static final String MEMORY = "-Xmx256m";
    private static final int MOST_SECONDS = 300;

    /** What a run of it left behind. */
    record Outcome(int status, String out, String err) {}

    /** @param temporary where whatever asks for a temporary file would get it */
    Outcome run(Path temporary, String... words) throws IOException, InterruptedException {
        Path out = Files.createTempFile(temporary.getParent(), "out", ".txt");
        Path err = Files.createTempFile(temporary.getParent(), "err", ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path")));
        if (Guard.isThere()) {
            command.add(1, "-Djava.security.manager=" + Guard.class.getName());
            command.add(1, "-D" + Guard.FOLDER + "=" + workspace);
        }
        command.add(Main.class.getName());
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .directory(workspace.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException(command + " did not end within " + MOST_SECONDS + " s");
        }
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
