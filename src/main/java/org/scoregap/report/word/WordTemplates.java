package org.scoregap.report.word;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.scoregap.model.ScoregapException;
import org.scoregap.model.ScoregapException.Failure;
import org.scoregap.report.Messages;

/**
 * The office's own templates where it has some, else the ones made here. For English {@code bulletin_en.docx} goes before
 * {@code bulletin.docx}, for Chinese {@code bulletin_zh.docx}; {@code order} likewise.
 *
 * @param folder {@code config/templates}; need not exist
 */
public record WordTemplates(Path folder) {

    WordTemplate bulletin(String language) {
        return template(DefaultTemplate.Of.BULLETIN, language);
    }

    WordTemplate order(String language) {
        return template(DefaultTemplate.Of.ORDER, language);
    }

    private WordTemplate template(DefaultTemplate.Of document, String language) {
        for (String name : List.of(document.fileName() + "_" + language + ".docx", document.fileName() + ".docx")) {
            Path file = folder.resolve(name);
            if (Files.exists(file)) {
                return WordTemplate.of(file.toString(), bytes(file), Messages.in(Locale.forLanguageTag(language)));
            }
        }
        return DefaultTemplate.in(language, document);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ScoregapException(Failure.FILE_REFUSED, e, file.toString(), String.valueOf(e.getMessage()));
        }
    }

    /**
     * Writes the templates made here into the folder, for the office to make them its own; one that is there stays.
     *
     * @return the files that were written
     */
    public List<Path> writeDefaults(String language) throws IOException {
        Files.createDirectories(folder);
        List<Path> written = new ArrayList<>();
        for (DefaultTemplate.Of document : DefaultTemplate.Of.values()) {
            Path file = folder.resolve(document.fileName() + ".docx");
            if (!Files.exists(file)) {
                try (OutputStream out = Files.newOutputStream(file)) {
                    DefaultTemplate.in(language, document).write(out);
                }
                written.add(file);
            }
        }
        return written;
    }
}
