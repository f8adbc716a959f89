/**
 * The command line: parses words, calls {@code app}, prints, and turns what happened into an exit status. Each command is
 * a class; {@link org.scoregap.cli.CommandTree} lists them all. Start at {@link org.scoregap.cli.Main}.
 */
@NullMarked
package org.scoregap.cli;

import org.jspecify.annotations.NullMarked;
