package org.scoregap.read.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that no form knows, as text files: their shape alone tells what is what. */
class UnknownTableTest {
    @TempDir
    Path folder;

    @Test
    void readsUnitsBelowTheTitlesAsTheirSecondLevel() {
        String text = """
                地区,产值,人口,增速
                ,亿元,万人,%
                汉滨区,12.5,90,3.2
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                # rows 1-2: 地区|产值/亿元|人口/万人|增速/%
                3: 汉滨区|12.5|90|3.2
                """);
    }

    @Test
    void joinsThreeLevelsWithoutMerges() {
        String text = """
                表5-2 存栏出栏,,,,,,
                单位：万头,,,,,,
                地区,年末存栏,,,当年出栏,,
                ,合计,其中：,,合计,其中：,
                ,,公,母,,公,母
                全市,10,4,6,20,8,12
                汉滨区,5,2,3,10,4,6
                注：数据为初步统计。,,,,,,
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                ^ 表5-2 存栏出栏
                ^ 单位：万头
                # rows 3-5: 地区|年末存栏/合计|年末存栏/其中：/公|年末存栏/其中：/母|当年出栏/合计|当年出栏/其中：/公|当年出栏/其中：/母
                6: 全市|10|4|6|20|8|12
                7: 汉滨区|5|2|3|10|4|6
                _ 注：数据为初步统计。
                """);
    }

    @Test
    void namesTheGroupsAboveTitlesThatAreAlike() {
        String text = """
                ,2020年,,2021年,
                地区,男,女,男,女
                汉滨区,10,11,12,13
                石泉县,5,6,7,8
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                # rows 1-2: 地区|2020年/男|2020年/女|2021年/男|2021年/女
                3: 汉滨区|10|11|12|13
                4: 石泉县|5|6|7|8
                """);
    }

    @Test
    void joinsALineInAnotherLanguage() {
        String text = """
                地区,地区生产总值,年末人口
                Region,GRP,Population
                全国 National,100,200
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                # rows 1-2: 地区/Region|地区生产总值/GRP|年末人口/Population
                3: 全国 National|100|200
                """);
    }

    @Test
    void takesConsecutiveYearsForTitles() {
        String text = """
                2019,2020,2021
                1.5,2.5,3.5
                4,5,6
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                # row 1: 2019|2020|2021
                2: 1.5|2.5|3.5
                3: 4|5|6
                """);
    }

    @Test
    void saysThatYearsWhichDoNotFollowOneAnotherMayBeData() {
        String text = """
                2019,1988,2021
                1.5,2.5,3.5
                4,5,6
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                # row 1: 2019|1988|2021
                2: 1.5|2.5|3.5
                3: 4|5|6
                ! HEADER_DOUBTFUL 1:1 2019, 1988, 2021
                """);
    }

    @Test
    void neverTakesFiguresForYearsByTheirFirstDigits() {
        String text = """
                编号,合格率
                WS-1,20.5
                WS-2,19.5
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                # row 1: 编号|合格率
                2: WS-1|20.5
                3: WS-2|19.5
                """);
    }

    @Test
    void readsATableWithoutAHeaderFromItsFirstRowAndSaysSo() {
        String text = """
                汉滨区,12,9
                石泉县,7,6
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                # none: ||
                1: 汉滨区|12|9
                2: 石泉县|7|6
                ! HEADER_ABSENT 1:1
                """);
    }

    @Test
    void keepsAFirstRowWithoutValuesForData() {
        String text = """
                编号,合格数
                WS-1,暂无
                WS-2,—
                WS-3,8
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                # row 1: 编号|合格数
                2: WS-1|暂无
                3: WS-2|—
                4: WS-3|8
                """);
    }

    @Test
    void keepsAFirstRowOfWordsForData() {
        String text = """
                编号,状态,合格数
                WS-1,已拆除,停用
                WS-2,正常,7
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                # row 1: 编号|状态|合格数
                2: WS-1|已拆除|停用
                3: WS-2|正常|7
                """);
    }

    @Test
    void findsTablesBelowEachOtherWithTheirTitlesAndFooters() {
        String text = """
                表1 人口,,
                地区,男,女
                汉滨区,1,2
                石泉县,3,4
                注：来自公安,,
                ,,
                表2 产值,,
                地区,一产,二产
                汉滨区,5,6
                石泉县,7,8
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                ^ 表1 人口
                # row 2: 地区|男|女
                3: 汉滨区|1|2
                4: 石泉县|3|4
                _ 注：来自公安
                ^ 表2 产值
                # row 8: 地区|一产|二产
                9: 汉滨区|5|6
                10: 石泉县|7|8
                """);
    }

    @Test
    void findsANarrowerTableBelowAGap() {
        String text = """
                地区,男,女,合计
                汉滨区,1,2,3

                指标,数值
                产值,5
                财政,6
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                # row 1: 地区|男|女|合计
                2: 汉滨区|1|2|3
                # row 4: 指标|数值
                5: 产值|5
                6: 财政|6
                """);
    }

    @Test
    void findsATableWithoutAGapByATitleThatReturns() {
        String text = """
                地区,人口
                汉滨区,1
                地区,产值
                汉滨区,3
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                # row 1: 地区|人口
                2: 汉滨区|1
                # row 3: 地区|产值
                4: 汉滨区|3
                """);
    }

    @Test
    void saysThatAHeaderBelowAGapAloneMayBeData() {
        String text = """
                地区,人口
                汉滨区,1

                指标,数值
                产值,3
                财政,4
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                # row 1: 地区|人口
                2: 汉滨区|1
                # row 4: 指标|数值
                5: 产值|3
                6: 财政|4
                ! HEADER_DOUBTFUL 4:4 指标, 数值
                """);
    }

    @Test
    void keepsARowThatSaysTheSameTwiceBelowAGap() {
        String text = """
                地区,人口,产值
                汉滨区,1,2

                石泉县,已完成,已完成
                旬阳市,3,4
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                # row 1: 地区|人口|产值
                2: 汉滨区|1|2
                4: 石泉县|已完成|已完成
                5: 旬阳市|3|4
                """);
    }

    @Test
    void goesOnBelowAContinuationTitle() {
        String text = """
                表1 人口,,
                地区,男,女
                汉滨区,1,2
                续表,,
                地区,男,女
                石泉县,3,4
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                ^ 表1 人口
                # row 2: 地区|男|女
                3: 汉滨区|1|2
                6: 石泉县|3|4
                _ 续表
                """);
    }

    @Test
    void goesOnBelowItsOwnTitleOnTheNextPage() {
        String text = """
                人口,,
                单位：人,,
                地区,男,女
                汉滨区,1,2

                人口,,
                第2页 单位：人,,
                地区,男,女
                石泉县,3,4
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                ^ 人口
                ^ 单位：人
                # row 3: 地区|男|女
                4: 汉滨区|1|2
                9: 石泉县|3|4
                _ 人口
                _ 第2页 单位：人
                """);
    }

    @Test
    void passesOverTheRuleBelowAHeaderInMarkdown() {
        String text = """
                | 地区 | 男 |
                |---|---:|
                | 汉滨区 | 1 |
                | 石泉县 | 2 |
                """;

        assertThat(Told.ofCsv(folder, text)).contains("汉滨区").doesNotContain("---");
    }

    @Test
    void startsAnewBelowAnotherUnitOfMeasureThoughTheHeaderIsTheSame() {
        String text = """
                单位：万元,,
                地区,一月,二月
                汉滨区,1,2
                单位：元,,
                地区,一月,二月
                石泉县,3000,4000
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                ^ 单位：万元
                # row 2: 地区|一月|二月
                3: 汉滨区|1|2
                ^ 单位：元
                # row 5: 地区|一月|二月
                6: 石泉县|3000|4000
                """);
    }

    @Test
    void startsAnewBelowAnotherTitleThoughTheHeaderIsTheSame() {
        String text = """
                一、市容,,
                指标,应检,合格
                垃圾,1,2
                二、交通,,
                指标,应检,合格
                占道,3,4
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                ^ 一、市容
                # row 2: 指标|应检|合格
                3: 垃圾|1|2
                ^ 二、交通
                # row 5: 指标|应检|合格
                6: 占道|3|4
                """);
    }

    @Test
    void headsATableOfWordsByItsFirstRowAndSaysThatItIsDoubtful() {
        String text = """
                姓名,单位,职务
                张三,城管局,科员
                李四,水利局,科长
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                # row 1: 姓名|单位|职务
                2: 张三|城管局|科员
                3: 李四|水利局|科长
                ! HEADER_DOUBTFUL 1:1 姓名, 单位, 职务
                """);
    }

    @Test
    void tellsAHeaderByTheDatesBelowIt() {
        String text = """
                姓名,入职日期
                张三,2022-07-01
                李四,2021-03-09
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                # row 1: 姓名|入职日期
                2: 张三|2022-07-01
                3: 李四|2021-03-09
                """);
    }

    @Test
    void takesASignatureWithATelephoneNumberForAFooter() {
        String text = """
                编号,合格数,备注
                WS-1,7,
                填表人,李敏,
                联系电话：,13900000000,
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                # row 1: 编号|合格数|备注
                2: WS-1|7|
                _ 填表人
                _ 李敏
                _ 联系电话：
                _ 13900000000
                """);
    }

    @Test
    void keepsUnitsThatAreNamedLikeFooters() {
        String text = """
                名称,合格数,备注
                注,7,
                说明,8,好
                备注,未检,
                来源,9,
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                # row 1: 名称|合格数|备注
                2: 注|7|
                3: 说明|8|好
                4: 备注|未检|
                5: 来源|9|
                """);
    }

    @Test
    void takesLabelsWithTheirValuesBesideThemForThePreamble() {
        String text = """
                报表编号,12,,
                编制单位,市城管局,日期,2022-7-15
                序号,指标,应检,合格
                1,垃圾,10,9
                2,占道,20,18
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                ^ 报表编号
                ^ 12
                ^ 编制单位
                ^ 市城管局
                ^ 日期
                ^ 2022-7-15
                # row 3: 序号|指标|应检|合格
                4: 1|垃圾|10|9
                5: 2|占道|20|18
                """);
    }

    @Test
    void keepsSectionHeadingsOfOneField() {
        String text = """
                指标,本月,累计
                一、综合
                产值,1,2
                （二）农业
                粮食,3,4
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                # row 1: 指标|本月|累计
                2: 一、综合
                3: 产值|1|2
                4: （二）农业
                5: 粮食|3|4
                """);
    }

    @Test
    void leavesOutIndexRowsOfEveryKind() {
        String text = """
                指标,单位,本月,累计,比率
                甲,乙,(1),(2),(3)=(1)/(2)
                产值,万元,1,2,0.5
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                # row 1: 指标|单位|本月|累计|比率
                3: 产值|万元|1|2|0.5
                """);
    }

    @Test
    void leavesOutAnIndexRowBesideAnEmptyStub() {
        String text = """
                指标,本月,累计,比率
                ,1,2,3
                产值,5,10,0.5
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                # row 1: 指标|本月|累计|比率
                3: 产值|5|10|0.5
                ! ROW_LEFT_OUT 2:2 1, 2, 3
                """);
    }

    @Test
    void takesAHeaderWithoutRowsForAnEmptyTableAndSaysSo() {
        String text = """
                DATE,TIME,Qty
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                # row 1: DATE|TIME|Qty
                ! HEADER_DOUBTFUL 1:1 DATE, TIME, Qty
                """);
    }

    @Test
    void headsOneColumnOfFigures() {
        String text = """
                value
                1
                2
                3
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                # row 1: value
                2: 1
                3: 2
                4: 3
                """);
    }

    @Test
    void keepsTheTitleBesideAStubWithoutOne() {
        String text = """
                ,数量
                苹果,3
                梨,4
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                # row 1: |数量
                2: 苹果|3
                3: 梨|4
                ! HEADER_DOUBTFUL 1:1 数量
                """);
    }

    @Test
    void keepsTheMonthsOfEveryYearApart() {
        String text = """
                指标,2022年,,2023年,
                ,1月,2月,1月,2月
                产值,1,2,3,4
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                # rows 1-2: 指标|2022年/1月|2022年/2月|2023年/1月|2023年/2月
                3: 产值|1|2|3|4
                """);
    }

    @Test
    void refusesRowsThatAreWiderThanTheirHeader() {
        String text = """
                a,b
                1,2,3
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                # row 1: a|b
                ! ROW_TOO_WIDE 2:2 3
                """);
    }

    @Test
    void keepsTotalsAndPartsApart() {
        String text = """
                指标,单位,数量
                合计,万元,9
                其中：市区,万元,5
                县区,万元,4
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                # row 1: 指标|单位|数量
                2: TOTAL 合计|万元|9
                3: OF_WHICH 其中：市区|万元|5
                4: 县区|万元|4
                """);
    }

    @Test
    void knowsTimesAndAddressesFromLabels() {
        String text = """
                time,value
                2022-07-01 08:00,5
                2022-07-01 09:00,6
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                # row 1: time|value
                2: 2022-07-01 08:00|5
                3: 2022-07-01 09:00|6
                """);
    }

    @Test
    void readsTheDaysOfAMonthAsPartsOfTheirTitle() {
        String text = """
                姓名,日期,,,,备注
                ,1,2,3,4,
                张三,√,√,8,√,
                李四,√,√,√,7,
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                # rows 1-2: 姓名|日期/1|日期/2|日期/3|日期/4|备注
                3: 张三|√|√|8|√|
                4: 李四|√|√|√|7|
                ! HEADER_DOUBTFUL 2:2 姓名, 日期, 备注, 1, 2, 3, 4
                """);
    }

    @Test
    void headsATableByNumbersFromOneAndSaysThatItIsDoubtful() {
        String text = """
                姓名,1,2,3
                张三,8,8,7
                李四,8,6,7
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                # row 1: 姓名|1|2|3
                2: 张三|8|8|7
                3: 李四|8|6|7
                ! HEADER_DOUBTFUL 1:1 姓名, 1, 2, 3
                """);
    }

    @Test
    void takesNoLineBreakWithinAFieldForAGap() {
        String text = """
                名称,说明,数
                甲街,"一
                二",7
                乙街,"三
                四",停用
                丙街,五,8
                丁街,六,9
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                # row 1: 名称|说明|数
                2: 甲街|一 二|7
                4: 乙街|三 四|停用
                6: 丙街|五|8
                7: 丁街|六|9
                """);
    }

    @Test
    void keepsARowBelowAGapWithACodeLikeThoseAbove() {
        String text = """
                编号,数
                WS-1,7

                WS-2,停用
                WS-3,8
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                # row 1: 编号|数
                2: WS-1|7
                4: WS-2|停用
                5: WS-3|8
                """);
    }

    @Test
    void leavesOutTheFootersOfEveryPage() {
        String text = """
                编号,名称,合格数
                WS-1,甲街,7
                填表人：李,,
                ,,
                编号,名称,合格数
                WS-2,乙街,8
                填表人：李,,
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                # row 1: 编号|名称|合格数
                2: WS-1|甲街|7
                6: WS-2|乙街|8
                _ 填表人：李
                _ 填表人：李
                """);
    }

    @Test
    void keepsATextBelowAGapForTheFooter() {
        String text = """
                地区,人口
                汉滨区,1

                本表为快报数,
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                # row 1: 地区|人口
                2: 汉滨区|1
                _ 本表为快报数
                ! ROW_LEFT_OUT 4:4 本表为快报数
                """);
    }

    @Test
    void takesLettersForTitlesAndForMarks() {
        String text = """
                A,B
                B,A
                x,1
                y,2
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                # row 1: A|B
                2: B|A
                3: x|1
                4: y|2
                """);
    }

    @Test
    void keepsSeveralRowsOfWordsAboveTheFirstFigure() {
        String text = """
                编号,数
                甲街,停用
                乙街,停用
                丙街,3
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                # row 1: 编号|数
                2: 甲街|停用
                3: 乙街|停用
                4: 丙街|3
                """);
    }

    @Test
    void leavesOutAnIndexRowWithoutLetters() {
        assertThat(Told.ofCsv(folder, "指标,本月,累计\n栏次,1,2\n产值,5,10\n")).isEqualTo("""
                # row 1: 指标|本月|累计
                3: 产值|5|10
                """);
        assertThat(Told.ofCsv(folder, "指标,本月,累计\n(1),(2),(3)\n产值,5,10\n")).isEqualTo("""
                # row 1: 指标|本月|累计
                3: 产值|5|10
                """);
    }

    @Test
    void keepsARowOfLettersAndNumbersThatGoesOnBelow() {
        assertThat(Told.ofCsv(folder, "Grade,Count\nA,1\nB,4\n")).isEqualTo("""
                # row 1: Grade|Count
                2: A|1
                3: B|4
                """);
        assertThat(Told.ofCsv(folder, "班组,人数\n甲,1\n乙,2\n")).isEqualTo("""
                # row 1: 班组|人数
                2: 甲|1
                3: 乙|2
                """);
    }

    @Test
    void saysWhichRowItTookForColumnNumbersWhenItMayBeData() {
        assertThat(Told.ofCsv(folder, "类别,数量\n甲,1\n")).isEqualTo("""
                # row 1: 类别|数量
                ! ROW_LEFT_OUT 2:2 甲, 1
                """);
        assertThat(Told.ofCsv(folder, "地区,单位,产值,人口\n甲,乙,1,2\n汉滨,万元,35,90\n")).isEqualTo("""
                # row 1: 地区|单位|产值|人口
                3: 汉滨|万元|35|90
                """);
    }

    @Test
    void saysWhichRowItTookForASignatureWhenItIsFilledLikeTheBody() {
        String text = """
                角色,姓名,电话
                经理,王建国,0915001
                审核人,李敏,0915002
                """;

        assertThat(Told.ofCsv(folder, text)).isEqualTo("""
                # row 1: 角色|姓名|电话
                2: 经理|王建国|0915001
                _ 审核人
                _ 李敏
                _ 0915002
                ! ROW_LEFT_OUT 3:3 审核人, 李敏, 0915002
                """);
    }

    @Test
    void saysWhichNoteItLeftOutAboveData() {
        assertThat(Told.ofCsv(folder, "item,n\na,1\n注：加急,\nb,2\n")).isEqualTo("""
                # row 1: item|n
                2: a|1
                4: b|2
                _ 注：加急
                ! ROW_LEFT_OUT 3:3 注：加急
                """);
    }
}
