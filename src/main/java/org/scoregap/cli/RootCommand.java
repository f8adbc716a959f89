package org.scoregap.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code scoregap} by itself: says what there is. */
@Command(name = "scoregap", versionProvider = RootCommand.Version.class)
final class RootCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions common;

    @Spec
    private @Nullable CommandSpec spec;

    RootCommand(CommonOptions common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        return CommandGroup.sayWhich(spec, common);
    }

    /** What {@code --version} prints: the version in the jar's manifest. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"scoregap " + number()};
        }

        static String number() {
            String version = RootCommand.class.getPackage().getImplementationVersion();
            return version == null ? "(unpackaged)" : version;
        }
    }
}
