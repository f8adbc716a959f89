package org.scoregap.mapping.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scoregap.mapping.yaml.MappingProblem.Kind;

class ProblemTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyKindHasATextAndNoTextIsWithoutAKind(String language) {
        ResourceBundle texts =
                ResourceBundle.getBundle("org.scoregap.mapping.problems", Locale.forLanguageTag(language));

        assertThat(texts.getLocale().getLanguage()).isEqualTo(language);
        assertThat(texts.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Arrays.stream(Kind.values()).map(Kind::name), Stream.of("nearest"))
                                .toList());
        texts.keySet()
                .forEach(key -> assertThat(MessageFormat.format(texts.getString(key), "a", "b", "c"))
                        .as(key)
                        .doesNotContain("{")
                        .isNotEqualTo(texts.getString(key)));
    }
}
