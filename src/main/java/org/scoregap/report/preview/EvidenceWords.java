package org.scoregap.report.preview;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scoregap.report.Messages;

/**
 * Says in words what a decision rests on. Evidence is recorded as short, language-neutral text; what is not known here is a
 * place or a name and says itself.
 */
final class EvidenceWords {
    private record Words(Pattern evidence, String key) {}

    private static final List<Words> KNOWN = List.of(
            words("content", "told.content"),
            words("shape", "told.shape"),
            words("BOM", "told.bom"),
            words("ASCII", "told.ascii"),
            words("NUL parity", "told.nul-parity"),
            words("strict decoding", "told.decoding"),
            words("title", "told.title"),
            words("known headers: ([0-9]+)", "told.headers"),
            words("([0-9]+)% columns", "told.columns"),
            words("([0-9]+)/([0-9]+) × ([0-9]+)", "told.alike"),
            words("rows? ([0-9]+(?:-[0-9]+)?)", "told.rows"),
            words("hidden rows: (.+)", "told.hidden-rows"),
            words("hidden columns: (.+)", "told.hidden-columns"));

    private final Messages messages;

    EvidenceWords(Messages messages) {
        this.messages = messages;
    }

    private static Words words(String evidence, String key) {
        return new Words(Pattern.compile(evidence), key);
    }

    String of(String evidence) {
        return Arrays.stream(evidence.split("; |, ", -1))
                .map(part -> known(part).orElse(part))
                .collect(Collectors.joining(messages.text("list.separator")));
    }

    private Optional<String> known(String part) {
        for (Words words : KNOWN) {
            Matcher matcher = words.evidence().matcher(part);
            if (matcher.matches()) {
                String[] arguments = new String[matcher.groupCount()];
                for (int i = 0; i < arguments.length; i++) {
                    arguments[i] = matcher.group(i + 1);
                }
                return Optional.of(messages.text(words.key(), arguments));
            }
        }
        return Optional.empty();
    }
}
