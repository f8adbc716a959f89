package org.scoregap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;

/** Real disks that are small or read-only, as Linux mounts them; where the tests may not mount any, they are skipped. */
final class Disks implements AutoCloseable {
    private final Deque<Path> mounted = new ArrayDeque<>();

    /** A folder on a disk of its own, of so many kilobytes. */
    Path small(Path disk, int kilobytes) throws IOException {
        Files.createDirectories(disk);
        mount(disk, "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", disk.toString());
        return disk;
    }

    /** Makes room on a small one. */
    void enlarge(Path disk) {
        assertThat(run("mount", "-o", "remount,size=50m", disk.toString())).isTrue();
    }

    /** A folder that cannot be written to. */
    Path readOnly(Path disk) throws IOException {
        Files.createDirectories(disk);
        mount(disk, "--bind", disk.toString(), disk.toString());
        assertThat(run("mount", "-o", "remount,ro,bind", disk.toString())).isTrue();
        return disk;
    }

    /** Lets a read-only one be written to. */
    void writable(Path disk) {
        assertThat(run("mount", "-o", "remount,rw,bind", disk.toString())).isTrue();
    }

    private void mount(Path disk, String... words) {
        boolean done = run(Stream.concat(Stream.of("mount"), Stream.of(words)).toArray(String[]::new));
        assumeThat(done).as("this process may mount").isTrue();
        mounted.push(disk);
    }

    private static boolean run(String... words) {
        try {
            return new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        while (!mounted.isEmpty()) {
            run("umount", mounted.pop().toString());
        }
    }
}
