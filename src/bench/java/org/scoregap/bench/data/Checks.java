package org.scoregap.bench.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.scoregap.mapping.Indicator;
import org.scoregap.mapping.Mapping;
import org.scoregap.mapping.Site;
import org.scoregap.model.Measure;
import org.scoregap.model.Period;

/** Checks of sites, each another one: no two are of the same site, indicator and day. */
final class Checks {
    /** How the table that {@link Check#cells} is a row of is headed. */
    static final List<String> HEAD = List.of("检查日期", "检查点位", "检查指标", "责任单位", "属地", "检查项数", "合格项数", "问题描述");

    private static final int DAYS = 7;

    private final Mapping mapping;
    private final Map<String, List<Indicator>> byType = new LinkedHashMap<>();
    private final List<Indicator> rates;
    private final Random random = new Random(20220715);

    Checks(Mapping mapping) {
        this.mapping = mapping;
        this.rates = mapping.indicators().stream()
                .filter(indicator -> indicator.measure() == Measure.RATE)
                .toList();
    }

    /** A register that is {@code size} sites long: the real one's over and over, under other names. */
    List<Site> register(int size) {
        List<Site> real = mapping.sites();
        List<Site> sites = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Site like = real.get(i % real.size());
            sites.add(new Site(
                    new org.scoregap.model.SiteId("L-" + (100_000 + i)),
                    "测试点位" + i,
                    like.type(),
                    like.unit(),
                    like.territory()));
        }
        return sites;
    }

    /** Check number {@code number} of {@code period} at one of {@code sites}. */
    Check check(Period period, List<Site> sites, int number) {
        Site site = sites.get(number % sites.size());
        int visit = number / sites.size();
        List<Indicator> indicators = byType.computeIfAbsent(site.type(), this::lookedAt);
        Indicator indicator = indicators.get(visit % indicators.size());
        LocalDate day = period.monday().plusDays(visit / indicators.size() % DAYS);
        int items = 5 + random.nextInt(20);
        int failed = Math.max(0, random.nextInt(items) - items / 2);
        return new Check(
                day,
                site.id().value(),
                indicator.id().value(),
                name(indicator.lead()),
                name(site.territory()),
                items,
                items - failed,
                failed == 0 ? "未见问题" : "发现" + failed + "处问题");
    }

    private String name(org.scoregap.model.UnitId unit) {
        return mapping.unit(unit).orElseThrow().shortName();
    }

    /** What is looked at there first of all; the others too, or a site would be checked for one thing twice a day. */
    private List<Indicator> lookedAt(String type) {
        return rates.stream()
                .sorted(Comparator.comparing(indicator -> !indicator.siteTypes().contains(type)))
                .toList();
    }

    /** One row. */
    record Check(
            LocalDate day,
            String site,
            String indicator,
            String unit,
            String territory,
            int checked,
            int passed,
            String note) {
        List<String> cells() {
            return List.of(
                    day.toString(),
                    site,
                    indicator,
                    unit,
                    territory,
                    String.valueOf(checked),
                    String.valueOf(passed),
                    note);
        }
    }
}
