package org.scoregap.report.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scoregap.report.Messages;
import org.scoregap.report.Value;
import org.scoregap.report.book.Book;
import org.scoregap.report.word.Filling.Listing;

/** 通报: the week as all units get it. */
final class Bulletin {
    /** What is called out; the lists hold the rest. */
    private static final int TOP = 10;

    private static final String[] UNIT = {
        "rank", "unit_name", "principal", "deputy", "weighted_loss", "items", "easy_items"
    };

    private final Book book;
    private final Messages messages;
    private final FrameworkLosses losses;

    private Bulletin(Book book, Messages messages) {
        this.book = book;
        this.messages = messages;
        this.losses = new FrameworkLosses(book, messages);
    }

    static Filling of(Book book, Messages messages) {
        return new Bulletin(book, messages).filling();
    }

    private Filling filling() {
        BookTable gaps = BookTable.of(book, "gaps", "gaps");
        BookTable easy = gaps.where("easy", Set.of("true")).lost("expected_loss");
        BookTable status = BookTable.of(book, "status", "units");
        BookTable missing = status.where("state", Set.of("missing", "refused"));
        Optional<BookTable> moves = BookTable.in(BookTable.report(book, "trend"), "moves");
        BookTable late = status.where("state", Set.of("late"));
        List<String> reporting = BookTable.report(book, "status").lead();
        Map<String, String> texts = new Occasion(book, messages).texts();
        texts.put("reporting", reporting.get(0));
        texts.put("easy_count", Integer.toString(easy.size()));
        texts.put("easy_loss", losses.of(easy, "expected_loss"));
        texts.put("missing_count", Integer.toString(missing.size()));
        texts.put("late_count", Integer.toString(late.size()));
        texts.put(
                "moves_note",
                moves.map(list -> String.join(" ", list.table().sentences())).orElse(""));

        Map<String, Listing> lists = new LinkedHashMap<>();
        lists.put("lead", Listing.of(lead(reporting)));
        lists.put(
                "frameworks",
                BookTable.of(book, "overview", "totals")
                        .listing(
                                "name",
                                "points",
                                "pass_mark",
                                "expected",
                                "low",
                                "high",
                                "p_pass",
                                "expected_loss",
                                "charge"));
        lists.put("gaps", ofGaps(gaps.first(TOP)));
        lists.put("easy", ofGaps(easy.first(TOP)));
        lists.put("missing", ofStatus(missing));
        lists.put("late", ofStatus(late));
        // The first sentence counts the units, the last one tells the time.
        lists.put("unread", Listing.of(reporting.subList(1, reporting.size() - 1)));
        lists.put("moves", ofMoves(moves));
        lists.put("departments", ofUnits(BookTable.of(book, "accountability", "departments")));
        lists.put("territories", ofUnits(BookTable.of(book, "accountability", "territories")));
        lists.put("groups", ofGroups());
        return new Filling(texts, lists);
    }

    /** What the part on reporting says is not said above it too. */
    private List<String> lead(List<String> reporting) {
        return book.opening().stream()
                .filter(sentence -> !reporting.contains(sentence))
                .toList();
    }

    private static Listing ofGaps(BookTable gaps) {
        return gaps.listing(
                "rank",
                "indicator",
                "name",
                "framework",
                "points",
                "expected_loss",
                "standard",
                "present",
                "change",
                "units");
    }

    private static Listing ofStatus(BookTable status) {
        return status.listing("unit_name", "state", "received_at", "due_at", "contact");
    }

    /** None in the first week. */
    private static Listing ofMoves(Optional<BookTable> moves) {
        String[] columns = {"indicator", "name", "framework", "move", "loss_before", "loss_now", "change", "units_only"
        };
        return moves.map(found -> found.first(TOP).listing(columns)).orElseGet(() -> {
            List<String> names = new ArrayList<>(List.of("no"));
            names.addAll(List.of(columns));
            return new Listing(names, List.of());
        });
    }

    /** Those that lose most, ranked or not: too little evidence is no way off this list. */
    private Listing ofUnits(BookTable group) {
        BookTable units = group.lost("weighted_loss").byLoss("weighted_loss").first(TOP);
        List<List<String>> rows = new ArrayList<>();
        for (List<Value> row : units.rows()) {
            List<String> texts = Stream.of(UNIT)
                    .map(column -> units.value(row, column).shown())
                    .collect(Collectors.toCollection(ArrayList::new));
            texts.add(losses.of(units, row));
            rows.add(texts);
        }
        return new Listing(Stream.concat(Stream.of(UNIT), Stream.of("losses")).toList(), rows);
    }

    /** The units of the office's own groups, which are among neither the departments nor the territories. */
    private Listing ofGroups() {
        List<Listing> groups = BookTable.report(book, "accountability").tables().stream()
                .filter(table -> table.id().startsWith("group_"))
                .map(table -> ofUnits(new BookTable(table)))
                .toList();
        return new Listing(
                Stream.concat(Stream.of(UNIT), Stream.of("losses")).toList(),
                groups.stream().flatMap(group -> group.entries().stream()).toList());
    }
}
