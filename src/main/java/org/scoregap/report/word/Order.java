package org.scoregap.report.word;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scoregap.mapping.Unit;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Report;
import org.scoregap.report.TableBlock;
import org.scoregap.report.Value;
import org.scoregap.report.book.Book;
import org.scoregap.report.book.UnitPage;
import org.scoregap.report.gap.ProposedLevel;
import org.scoregap.report.word.Filling.Listing;

/** 督办单: what one unit must mend, by when, and who answers for it. */
final class Order {
    /** Sites and problems past these go by their number: the unit's page and its return slip hold them all. */
    private static final int MOST_SITES = 60;

    private static final int MOST_PROBLEMS = 20;

    private Order() {}

    /** The units that get one: those that lose points or are charged for missing reports, in the book's order. */
    static List<UnitPage> addressees(Book book) {
        return book.units().stream()
                .filter(page -> gaps(page.chapter().report()).size() > 0)
                .toList();
    }

    private static BookTable gaps(Report report) {
        return table(report, "gaps");
    }

    private static BookTable table(Report report, String id) {
        return BookTable.in(report, id)
                .orElseThrow(() -> new IllegalArgumentException("no list " + id + " in " + report.id()));
    }

    static Filling of(Book book, UnitPage page, Messages messages) {
        Unit unit = page.unit();
        Report report = page.chapter().report();
        Occasion occasion = new Occasion(book, messages);
        BookTable gaps = gaps(report);
        BookTable sites = table(report, "sites");
        BookTable problems = table(report, "problems");
        OrderDates dates = new OrderDates(occasion, page, table(report, "tasks"));
        Map<String, String> texts = occasion.texts();
        texts.put("number", book.period() + "-" + unit.id().value());
        texts.put("unit", unit.name());
        texts.put("unit_short", unit.shortName());
        texts.put("principal", Names.person(unit.principal()).shown());
        texts.put("deputy", Names.person(unit.deputy()).shown());
        texts.put(
                "contact",
                unit.contact()
                        .map(person -> person.name() + " " + person.telephone())
                        .orElse(""));
        String due = occasion.due(unit.id().value()).map(occasion::minute).orElse("");
        texts.put("due", due);
        texts.put("next_due", dates.nextReport());
        MendBy<String> deadline = dates.deadline();
        texts.put("deadline", deadline.moment());
        texts.put(
                "deadline_note",
                deadline.missed()
                        .map(missed -> messages.text("word.deadline-missed", missed))
                        .orElse(""));
        texts.put(
                "overdue_note",
                dates.overdue() > 0 ? messages.text("word.tasks-overdue", Integer.toString(dates.overdue())) : "");
        String state = state(book, unit);
        texts.put("state", state);
        texts.put("reporting", state.isEmpty() ? "" : messages.text("word.reporting", state, due));
        texts.put("gap_count", Integer.toString(gaps.size()));
        texts.put("site_count", Integer.toString(sites.size()));
        texts.put("problem_count", Integer.toString(problems.size()));
        texts.put("loss", new FrameworkLosses(book, messages).of(gaps, "unit_loss"));

        Map<String, Listing> lists = new LinkedHashMap<>();
        lists.put("losses", losses(book, unit, messages));
        lists.put(
                "proposal",
                Listing.of(page.proposed().map(ProposedLevel::sentence).stream().toList()));
        lists.put(
                "gaps",
                gaps.listing(
                        "rank",
                        "indicator",
                        "name",
                        "framework",
                        "points",
                        "unit_loss",
                        "charge",
                        "report",
                        "standard",
                        "present",
                        "passed_of_checked",
                        "easy"));
        lists.put(
                "sites",
                sites.first(MOST_SITES).listing("site", "name", "indicator", "territory", "framework", "city_loss"));
        lists.put("more_sites", more(sites, MOST_SITES, "word.more-sites", messages));
        lists.put(
                "tasks",
                table(report, "tasks")
                        .listing(
                                "number",
                                "lamp",
                                "state",
                                "indicator",
                                "name",
                                "site_name",
                                "deadline",
                                "wins_back",
                                "remark"));
        lists.put(
                "problems",
                problems.first(MOST_PROBLEMS).listing("severity", "file", "place", "sentence", "suggestion"));
        lists.put("more_problems", more(problems, MOST_PROBLEMS, "word.more-problems", messages));
        return new Filling(texts, lists);
    }

    private static Listing more(BookTable all, int most, String key, Messages messages) {
        return Listing.of(
                all.size() > most ? List.of(messages.text(key, Integer.toString(all.size() - most))) : List.of());
    }

    private static String state(Book book, Unit unit) {
        BookTable status = BookTable.of(book, "status", "units");
        return status.where("unit", Set.of(unit.id().value())).rows().stream()
                .map(row -> status.value(row, "state").shown())
                .findFirst()
                .orElse("");
    }

    private static Listing losses(Book book, Unit unit, Messages messages) {
        Optional<Listing> found = BookTable.report(book, "accountability").tables().stream()
                .filter(table -> table.role() == TableBlock.Role.LIST)
                .map(BookTable::new)
                .flatMap(units -> units.where("unit", Set.of(unit.id().value())).rows().stream()
                        .map((List<Value> row) -> new FrameworkLosses(book, messages).listing(units, row)))
                .findFirst();
        return found.orElse(new Listing(List.of("framework", "loss", "charge"), List.of()));
    }
}
