package org.scoregap.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scoregap.model.SiteId;
import org.scoregap.model.UnitId;

class SiteNamesTest {
    private static Site site(String id, String name) {
        return new Site(new SiteId(id), name, "农贸市场", new UnitId("CGJ"), new UnitId("HBQ"));
    }

    @Test
    void findsASiteByItsIdAndItsNameHoweverTheyAreWritten() {
        SiteNames names = new SiteNames(List.of(site("MKT-001", "江北农贸市场"), site("MKT-002", "江南 农贸市场")));
        assertThat(names.find("MKT-001")).contains(new SiteId("MKT-001"));
        assertThat(names.find(" mkt－００１")).contains(new SiteId("MKT-001"));
        assertThat(names.find("江南农贸市场")).contains(new SiteId("MKT-002"));
        assertThat(names.find("MKT-003")).isEmpty();
        assertThat(names.find("")).isEmpty();
        assertThat(new SiteNames(List.of()).find("MKT-001")).isEmpty();
    }

    @Test
    void ofTwoSitesWithOneNameTheLaterIsMeantAndTheOtherKeepsItsId() {
        SiteNames names = new SiteNames(List.of(site("A", "B"), site("B", "市场"), site("C", "市场"), site("D", "A")));
        assertThat(names.find("A")).contains(new SiteId("D"));
        assertThat(names.find("B")).contains(new SiteId("B"));
        assertThat(names.find("市场")).contains(new SiteId("C"));
        assertThat(names.find("D")).contains(new SiteId("D"));
    }

    @Test
    void tellsThousandsApart() {
        List<Site> many = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            many.add(site("L-" + i, "第" + i + "号"));
        }
        SiteNames names = new SiteNames(many);
        for (int i = 0; i < 5_000; i++) {
            assertThat(names.find("l" + i)).contains(new SiteId("L-" + i));
            assertThat(names.find("第" + i + " 号")).contains(new SiteId("L-" + i));
        }
    }
}
