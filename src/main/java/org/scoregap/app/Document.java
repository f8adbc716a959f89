package org.scoregap.app;

import java.util.Optional;
import org.scoregap.model.Bytes;

/**
 * A list as it is handed out.
 *
 * @param list {@code gaps}, {@code accountability}
 * @param language {@code zh} or {@code en}
 * @param format {@code table}, {@code csv}, {@code json}, {@code md}
 * @param note what somebody remarks on publishing it
 */
public record Document(String list, String language, String format, Optional<String> note, Bytes content) {}
