package org.scoregap.validate.check;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scoregap.mapping.Settings;
import org.scoregap.model.FoldedName;

/** What the settings let stand where a figure should: the words for no figure, for yes and no, and the ratings. */
final class FigureWords {
    private final Words notApplicable;
    private final Words missing;
    private final Words none;
    private final Words yes;
    private final Words no;
    private final Map<String, Double> ratings = new HashMap<>();

    FigureWords(Settings.Words words) {
        this.notApplicable = new Words(words.notApplicable(), "N/A");
        this.missing = new Words(words.missing());
        this.none = new Words(words.none());
        this.yes = new Words(words.yes(), "已完成");
        this.no = new Words(words.no(), "未完成");
        words.ratings().forEach((word, share) -> ratings.put(FoldedName.of(word).value(), share));
    }

    /** What {@code plain}, normalized and without spaces around it, stands for; empty where it is none of the words. */
    Optional<Figure> figure(String plain) {
        if (notApplicable.contain(plain)) {
            return Optional.of(Figure.NOT_APPLICABLE);
        } else if (missing.contain(plain)) {
            return Optional.of(Figure.MISSING);
        } else if (none.contain(plain)) {
            return Optional.of(Figure.NONE);
        } else if (yes.contain(plain) || no.contain(plain)) {
            return Optional.of(new Figure.Verdict(yes.contain(plain)));
        }
        return Optional.ofNullable(ratings.get(FoldedName.of(plain).value())).map(Figure.Rating::new);
    }

    /** Words compared folded, or as they are where folding leaves nothing of them: {@code /}. */
    private static final class Words {
        private final Set<String> folded = new HashSet<>();
        private final Set<String> signs = new HashSet<>();

        Words(Set<String> words, String... more) {
            words.forEach(this::add);
            for (String word : more) {
                add(word);
            }
        }

        private void add(String word) {
            FoldedName name = FoldedName.of(word);
            if (name.isEmpty()) {
                signs.add(Normalizer.normalize(word, Normalizer.Form.NFKC).strip());
            } else {
                folded.add(name.value());
            }
        }

        boolean contain(String plain) {
            FoldedName name = FoldedName.of(plain);
            return name.isEmpty() ? signs.contains(plain) : folded.contains(name.value());
        }
    }
}
