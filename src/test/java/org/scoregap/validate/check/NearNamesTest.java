package org.scoregap.validate.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {
    private static final Map<String, String> VALID = Map.of(
            "五小行业信息公示率", "WS-601",
            "生活垃圾分类覆盖率", "WS-602",
            "第一农贸市场合格率", "WS-603",
            "市城市管理局", "CGJ",
            "市城管局", "CGJ",
            "市林业局", "LYJ",
            "城东农贸市场", "MKT-1",
            "汉滨区", "HB");

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "五小行业信息公示比率, 五小行业信息公示率",
        "信息公示率五小行业, 五小行业信息公示率",
        "五小行业信息公式率, 五小行业信息公示率",
        "城市管理局, 市城市管理局",
        "五小行业信息未公示率, ''",
        "第二农贸市场合格率, ''",
        "第1农贸市场合格率, ''",
        "城西农贸市场, ''",
        "汉阴区, ''",
        "县城管局, ''",
        "市农业局, ''",
        "WS-602, ''",
    })
    void takesANameOnlyWhereNothingElseCanBeMeant(String written, String taken) {
        assertThat(new NearNames(true, () -> VALID).only(written).orElse("")).isEqualTo(taken);
    }

    @Test
    void takesNoneWhereTwoAreNearOrTheFormForbidsIt() {
        Map<String, String> two = Map.of("道路清扫合格率", "A", "道路清洗合格率", "B");

        assertThat(new NearNames(true, () -> two).only("道路清理合格率")).isEmpty();
        assertThat(new NearNames(false, () -> VALID).only("五小行业信息公示比率")).isEmpty();
    }
}
