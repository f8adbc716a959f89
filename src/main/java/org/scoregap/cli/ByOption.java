package org.scoregap.cli;

import picocli.CommandLine.Option;

/** Who says something. */
final class ByOption {
    @Option(names = "--by", paramLabel = "NAME")
    private String by = "";

    /** Empty where nobody is named. */
    String name() {
        return by.strip();
    }
}
