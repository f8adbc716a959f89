package org.scoregap.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** Takes the process's streams and variables, runs one command, and exits. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        // Results are UTF-8 whatever the locale: files and pipes must not depend on who started us.
        ResultsStream results = ResultsStream.standard();
        PrintStream out = utf8(results);
        PrintStream err = utf8(new FileOutputStream(FileDescriptor.err));
        // Only the launcher can tell: System.console() is there in a pipe too from JDK 22 on.
        boolean terminal = environment.getOrDefault("SCOREGAP_TERMINAL", "").equals("1");
        if (namesAreMangled()) {
            err.println("文件名中的汉字在当前环境下无法使用，请先设置 LC_ALL=C.UTF-8，或用 scripts/scoregap 启动。");
            err.println(
                    "Chinese file names cannot be used here: set LC_ALL=C.UTF-8, or start scripts/scoregap instead.");
            err.flush();
            System.exit(ExitStatus.INTERNAL);
        }
        Surroundings surroundings = new Surroundings(out, err, environment, Path.of(""), Clock.systemUTC(), terminal);
        int status = CommandTree.run(surroundings, arguments);
        out.flush();
        results.loss()
                .ifPresent(loss -> err.println("结果没有写全 · results were not written in full: " + loss.getMessage()));
        err.flush();
        System.exit(results.loss().isPresent() && status == ExitStatus.CLEAN ? ExitStatus.INTERNAL : status);
    }

    private static PrintStream utf8(OutputStream target) {
        return new PrintStream(new java.io.BufferedOutputStream(target, 1 << 16), false, StandardCharsets.UTF_8);
    }

    /** Under an ASCII locale JDK 17 cannot name a file in Chinese, and no system property set here would help. */
    private static boolean namesAreMangled() {
        String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
        return !java.nio.charset.Charset.forName(encoding).newEncoder().canEncode("归档");
    }
}
