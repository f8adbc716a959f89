package org.scoregap.read;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.scoregap.model.Decision;
import org.scoregap.model.Problem;

/** An opened file of any format. */
public interface RawFile {
    List<Decision> decisions();

    /** Doubts about the file as a whole that do not keep it from being read. */
    List<Problem> doubts();

    /** Each sheet's rows are read before the next sheet is asked for. */
    Iterator<RawSheet> sheets();

    void close() throws IOException;
}
