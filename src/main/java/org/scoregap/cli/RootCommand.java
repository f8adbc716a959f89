package org.scoregap.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code scoregap} by itself: says what there is. */
@Command(name = "scoregap", versionProvider = RootCommand.Version.class, exitCodeListHeading = " ")
final class RootCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = {"-V", "--version"}, versionHelp = true)
    private boolean version;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (spec != null) {
            CommandLine line = spec.commandLine();
            line.usage(line.getErr(), line.getColorScheme());
        }
        return ExitStatus.USAGE;
    }

    /** What {@code --version} prints: the version in the jar's manifest. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = RootCommand.class.getPackage().getImplementationVersion();
            return new String[] {"scoregap " + (version == null ? "(unpackaged)" : version)};
        }
    }
}
