package org.scoregap.read;

import org.scoregap.model.CellRef;
import org.scoregap.model.Problem;
import org.scoregap.model.ProblemCode;

/** The file cannot be read on from here; the problem says why. Never leaves the reader. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ProblemCode code;
    private final String found;
    private final String expected;

    public Unreadable(ProblemCode code, String found, String expected) {
        super(code + " " + found);
        this.code = code;
        this.found = found;
        this.expected = expected;
    }

    Problem problem(String file) {
        return Problem.of(code, file, CellRef.FILE, found, expected);
    }
}
