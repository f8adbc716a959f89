package org.scoregap.report.book;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scoregap.model.Period;
import org.scoregap.report.Printable;

/**
 * The week in full.
 *
 * @param language {@code zh} or {@code en}
 * @param cautions why the figures may not be the week's yet, a sentence each: reports that are missing, places that could
 *     not be read
 * @param lead what stands above every list of losses, a sentence each
 * @param chapters in the order of reading
 * @param units a page for each unit that answers for points or reported, in the order of the accountability list
 * @param explanations of each indicator that has points in play, by id
 */
public record Book(
        String title,
        Period period,
        String language,
        List<String> cautions,
        List<String> lead,
        List<Chapter> chapters,
        List<UnitPage> units,
        List<Chapter> explanations) {
    public Book {
        title = Printable.of(title);
        cautions = cautions.stream().map(Printable::of).toList();
        lead = lead.stream().map(Printable::of).toList();
        chapters = List.copyOf(chapters);
        units = List.copyOf(units);
        explanations = List.copyOf(explanations);
    }

    /** What must be known first: the cautions, and then the lead; a sentence that is in both is said once. */
    public List<String> opening() {
        return Stream.concat(cautions.stream(), lead.stream()).distinct().toList();
    }

    /** The chapter of that anchor, wherever it stands. */
    public Optional<Chapter> chapter(String anchor) {
        return all().filter(chapter -> chapter.anchor().equals(anchor)).findFirst();
    }

    /** Chapters, units' pages and explanations. */
    public Stream<Chapter> all() {
        return Stream.of(chapters.stream(), units.stream().map(UnitPage::chapter), explanations.stream())
                .flatMap(all -> all);
    }

    /** The anchor of what is told of the indicator, whether or not the book has it. */
    public static String ofIndicator(String id) {
        return "explain-" + id;
    }

    /** The anchor of a unit's page, whether or not the book has it. */
    public static String ofUnit(String id) {
        return "unit-" + id;
    }
}
