package org.scoregap.read;

import java.util.concurrent.Callable;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.scoregap.model.ProblemCode;

/** The edge to the parsers: whatever they throw on a broken or hostile file becomes {@link Unreadable}. */
public final class Parsing {
    private static final int LONGEST_MESSAGE = 200;

    private Parsing() {}

    public static <T> T guard(Callable<T> step) {
        try {
            return step.call();
        } catch (Unreadable known) {
            throw known;
        } catch (EncryptedDocumentException encrypted) {
            throw new Unreadable(ProblemCode.FILE_ENCRYPTED, words(encrypted), "");
        } catch (OldFileFormatException old) {
            throw new Unreadable(ProblemCode.FILE_TOO_OLD, words(old), "XLSX, XLS 97");
        } catch (Exception | StackOverflowError | OutOfMemoryError | AssertionError thrown) {
            throw new Unreadable(ProblemCode.FILE_DAMAGED, words(thrown), "");
        }
    }

    /** The parser's own words, safe to show. */
    private static String words(Throwable thrown) {
        String message = thrown.getMessage();
        return CellText.shortened(message == null ? thrown.getClass().getSimpleName() : message, LONGEST_MESSAGE);
    }
}
