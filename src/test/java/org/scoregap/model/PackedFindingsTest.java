package org.scoregap.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedFindingsTest {
    private final FindingNumbers numbers = new FindingNumbers();

    private static SiteFinding finding(String site, int row, int checked, double found, String note) {
        return new SiteFinding(new SiteId(site), row, checked, found, note);
    }

    private PackedFindings packed(List<SiteFinding> findings) {
        PackedFindings.Builder builder = new PackedFindings.Builder(numbers);
        findings.forEach(one -> builder.add(one.site(), one.row(), one.checked(), one.found(), one.note()));
        return builder.list();
    }

    /** Sites and rows that go up and down, a few things said of them. */
    private static List<SiteFinding> many(int size) {
        List<SiteFinding> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            all.add(finding(
                    "S" + i * 7919 % 1000, 3 + i * 31 % 997, i % 5, i % 3 / 2.0, i % 4 == 0 ? "" : "注" + i % 9));
        }
        return all;
    }

    @Test
    void everyPartOfAFindingComesBack() {
        List<SiteFinding> all = List.of(
                finding("MKT-001", 2, 1, 1, ""),
                finding("MKT-002", 1, 0, 0.5, "第一行\n第二行,\"引号\" \uD83D\uDE00"),
                finding("MKT-001", Integer.MAX_VALUE, Integer.MAX_VALUE, 1e308, "MKT-001"),
                finding("点位", 0, 0, Double.MIN_VALUE, "\u0000"),
                finding("MKT-003", Integer.MIN_VALUE, -1, Double.NEGATIVE_INFINITY, " "));
        assertThat(packed(all)).containsExactlyElementsOf(all);
    }

    @Test
    void zeroKeepsItsSignAndWhatIsNoNumberIsNone() {
        List<SiteFinding> all =
                List.of(finding("A", 1, 0, 0.0, ""), finding("A", 2, 0, -0.0, ""), finding("A", 3, 0, Double.NaN, ""));
        assertThat(packed(all))
                .extracting(one -> Double.doubleToRawLongBits(one.found()))
                .containsExactly(0L, Long.MIN_VALUE, Double.doubleToRawLongBits(Double.NaN));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 127, 128, 129, 1000})
    void isTheListThatItWasMadeOfHoweverItIsRead(int size) {
        List<SiteFinding> all = List.copyOf(many(size));
        PackedFindings packed = packed(all);

        assertThat(packed).hasSize(size).isEqualTo(all).hasSameHashCodeAs(all);
        assertThat(all).isEqualTo(packed);
        assertThat(packed.stream().toList()).isEqualTo(all);
        for (int i = 0; i < size; i++) {
            assertThat(packed.get(i)).isEqualTo(all.get(i));
            assertThat(packed.subList(i, size)).isEqualTo(all.subList(i, size));
        }
    }

    /** As a ledger has them: every site, or every third one, until some are left out. */
    private static List<SiteFinding> steady(int size) {
        List<SiteFinding> all = new ArrayList<>();
        int row = 2;
        for (int i = 0; i < size; i++) {
            row += i % 70 == 0 ? 9 : i / 200 % 2 == 0 ? 1 : 3;
            all.add(finding("S" + row, row, i / 90 % 3, i / 40 % 2, i % 100 == 99 ? "注" : ""));
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 64, 65, 66, 128, 1000})
    void stepsThatStayTheSameForAWhileAreTheSteps(int size) {
        List<SiteFinding> all = steady(size);
        PackedFindings packed = packed(all);

        assertThat(packed).containsExactlyElementsOf(all);
        for (int i = 0; i < size; i++) {
            assertThat(packed.get(i)).isEqualTo(all.get(i));
        }
    }

    @Test
    void canBeWalkedBackwards() {
        List<SiteFinding> all = many(130);
        ListIterator<SiteFinding> walk = packed(all).listIterator(130);
        for (int i = 129; i >= 0; i--) {
            assertThat(walk.previous()).isEqualTo(all.get(i));
            assertThat(walk.nextIndex()).isEqualTo(i);
        }
        assertThat(walk.hasPrevious()).isFalse();
        assertThat(walk.next()).isEqualTo(all.get(0));
        assertThat(walk.next()).isEqualTo(all.get(1));
    }

    @Test
    void endsWhereItEnds() {
        PackedFindings packed = packed(many(64));
        assertThatThrownBy(() -> packed.get(64)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> packed.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> packed.listIterator(64).next()).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> packed.listIterator().previous()).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void nobodyCanModifyIt() {
        SiteFinding one = finding("A", 1, 1, 1, "");
        List<SiteFinding> packed = packed(List.of(one));
        assertThatThrownBy(() -> packed.add(one)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> packed.set(0, one)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> packed.remove(0)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(packed::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThat(packed).containsExactly(one);
    }

    @Test
    void isNotChangedByWhatIsAddedLaterOrByOtherListsOfTheFile() {
        List<SiteFinding> all = many(200);
        PackedFindings.Builder builder = new PackedFindings.Builder(numbers);
        List<PackedFindings> lists = new ArrayList<>();
        for (SiteFinding one : all) {
            builder.add(one.site(), one.row(), one.checked(), one.found(), one.note());
            lists.add(builder.list());
        }
        packed(List.of(finding("another", 9, 9, 9, "another")));
        for (int i = 0; i < all.size(); i++) {
            assertThat(lists.get(i)).isEqualTo(all.subList(0, i + 1));
        }
    }

    @Test
    void everyRowMaySayAnotherThing() {
        List<SiteFinding> all = new ArrayList<>();
        for (int i = 0; i < 70_000; i++) {
            all.add(finding("S" + i, i, 1, 1, "第" + i + "条"));
        }
        all.addAll(List.copyOf(all.subList(69_000, 70_000)));
        assertThat(packed(all).equals(all)).isTrue();
    }

    @Test
    void aTallyKeepsItPackedAndCopiesOtherLists() {
        PackedFindings packed = packed(many(3));
        List<SiteFinding> other = many(3);
        assertThat(tally(packed).sites()).isSameAs(packed);
        Tally copied = tally(other);
        other.clear();
        assertThat(copied).isEqualTo(tally(packed));
    }

    private static Tally tally(List<SiteFinding> sites) {
        return new Tally(
                new UnitId("CGJ"),
                Optional.empty(),
                new IndicatorId("WS-1"),
                LocalDate.of(2022, 7, 17),
                new Finding.NotApplicable(),
                false,
                CellRef.FILE,
                sites,
                "");
    }
}
