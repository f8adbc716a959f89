package org.scoregap.read;

import java.util.Iterator;
import java.util.List;
import org.scoregap.model.Decision;
import org.scoregap.model.Problem;

/** A submitted file that has been opened; closing it frees what it holds. */
public interface ReadFile extends AutoCloseable {
    /**
     * The file's tables in order, those of one sheet from top to bottom; each is read to its end before the next, for
     * where it ends is where the next begins: what a reader left of it is passed over. None when the file is refused.
     */
    Iterator<Table> tables();

    /** What is wrong with the file as a whole: complete once the tables have been read. */
    List<Problem> problems();

    /** What was decided about the file as a whole: its true type, encoding, delimiter. */
    List<Decision> decisions();

    @Override
    void close();
}
