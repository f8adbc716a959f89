package org.scoregap.report.word;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scoregap.model.Nearest;
import org.w3c.dom.Element;

/**
 * A placeholder that nothing is known for where it stands.
 *
 * @param written as the template has it
 * @param nearest the one that was most likely meant, as a template would have it
 */
record UnknownPlaceholder(String written, Optional<String> nearest) {

    /** The first one below {@code root}. */
    static Optional<UnknownPlaceholder> in(Element root, Filling filling) {
        return inside(root, filling, filling.texts().keySet(), false);
    }

    private static Optional<UnknownPlaceholder> inside(
            Element parent, Filling filling, Set<String> known, boolean inRow) {
        for (Element child : Wording.children(parent)) {
            boolean row = Wording.is(child, "tr");
            boolean repeatable = row || (Wording.is(child, "p") && !inRow);
            Set<String> here = repeatable ? withEntry(Wording.placeholders(child), filling, known) : known;
            Optional<UnknownPlaceholder> found =
                    repeatable ? first(Wording.placeholders(child), filling, here) : Optional.empty();
            found = found.or(() -> inside(child, filling, here, row || inRow));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Set<String> withEntry(List<Placeholder> placeholders, Filling filling, Set<String> known) {
        Set<String> here = new LinkedHashSet<>(known);
        Wording.repeatedFor(placeholders)
                .flatMap(list -> Optional.ofNullable(filling.lists().get(list)))
                .ifPresent(listing -> here.addAll(listing.names()));
        return here;
    }

    private static Optional<UnknownPlaceholder> first(
            List<Placeholder> placeholders, Filling filling, Set<String> texts) {
        Optional<String> list = Wording.repeatedFor(placeholders);
        return placeholders.stream()
                .flatMap(each -> {
                    Collection<String> known = switch (each.kind()) {
                        case TEXT -> texts;
                        case WHERE_ANY, WHERE_NONE -> filling.lists().keySet();
                        // One row is repeated for one list.
                        case EACH ->
                            list.filter(first -> !first.equals(each.name())).isPresent()
                                    ? Set.<String>of()
                                    : filling.lists().keySet();
                    };
                    return known.contains(each.name())
                            ? Optional.<UnknownPlaceholder>empty().stream()
                            : Optional.of(of(each, known)).stream();
                })
                .findFirst();
    }

    private static UnknownPlaceholder of(Placeholder placeholder, Collection<String> known) {
        return new UnknownPlaceholder(
                placeholder.written(),
                Nearest.to(placeholder.name(), known)
                        .map(name -> new Placeholder(placeholder.kind(), name, 0, 0).written()));
    }
}
