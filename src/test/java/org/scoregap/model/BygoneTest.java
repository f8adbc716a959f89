package org.scoregap.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BygoneTest {
    @ParameterizedTest
    @ValueSource(strings = {"上周/合格数", "上年同期/合格数", "去年/应检数", "同期数/完成值", "表/上一周/合格数", "上季度/合格数"})
    void aHeadingOfEarlierFiguresIsTold(String title) {
        assertThat(Bygone.isTold(title)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"本周/合格数", "合格数", "上周", "比上周/合格数", "上周问题整改/合格数", "2022年/合格数"})
    void othersAreNot(String title) {
        assertThat(Bygone.isTold(title)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"上周", " 上年同期 ", "去年"})
    void aSheetIsTheirsByItsWholeName(String name) {
        assertThat(Bygone.isSheet(name)).isTrue();
        assertThat(Bygone.isSheet(name.strip() + "整改")).isFalse();
    }
}
