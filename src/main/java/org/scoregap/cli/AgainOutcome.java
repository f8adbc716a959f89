package org.scoregap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scoregap.app.TakenIn;
import org.scoregap.report.Messages;
import org.scoregap.report.Printable;
import org.scoregap.store.HistoryEntry;

/** Tells which file stands now where files were taken in again: a figure must not go back without a word. */
final class AgainOutcome {
    /** Files that are named; more go by their number. */
    private static final int NAMED = 3;

    private final Map<Long, HistoryEntry> before;
    private final List<HistoryEntry> after;
    private final Messages messages;

    /**
     * Compares two histories.
     *
     * @param before what the store held when the files came
     */
    AgainOutcome(List<HistoryEntry> before, List<HistoryEntry> after, Messages messages) {
        this.before = before.stream().collect(Collectors.toMap(HistoryEntry::id, Function.identity()));
        this.after = List.copyOf(after);
        this.messages = messages;
    }

    /** None where no file's place changed, and none of them is superseded. */
    List<String> sentences(TakenIn in) {
        Set<Long> fresh = numbers(in, true);
        Set<Long> known = numbers(in, false);
        List<HistoryEntry> displaced = after.stream()
                .filter(entry -> entry.superseded() > supersededBefore(entry))
                .filter(entry -> !fresh.contains(entry.id()))
                .toList();
        List<HistoryEntry> raised =
                after.stream().filter(entry -> fresh.contains(entry.id())).toList();
        List<HistoryEntry> stay = after.stream()
                .filter(entry -> known.contains(entry.id()) && entry.superseded() > 0)
                .toList();
        List<String> sentences = new ArrayList<>();
        if (!displaced.isEmpty()) {
            sentences.add(messages.text("console.again-displaced", names(raised), names(displaced)));
        }
        if (!stay.isEmpty()) {
            sentences.add(messages.text("console.again-stays", Integer.toString(stay.size()), names(stay)));
        }
        return sentences;
    }

    private static Set<Long> numbers(TakenIn in, boolean fresh) {
        return in.files().stream()
                .filter(taken -> taken.recorded().fresh() == fresh)
                .map(taken -> taken.recorded().id())
                .collect(Collectors.toSet());
    }

    private int supersededBefore(HistoryEntry entry) {
        return Optional.ofNullable(before.get(entry.id()))
                .map(HistoryEntry::superseded)
                .orElse(0);
    }

    private String names(List<HistoryEntry> entries) {
        return entries.stream()
                        .limit(NAMED)
                        .map(entry -> messages.text(
                                "console.again-file", Long.toString(entry.id()), Printable.of(entry.file())))
                        .collect(Collectors.joining(messages.text("list.separator")))
                + (entries.size() > NAMED ? "…" : "");
    }
}
