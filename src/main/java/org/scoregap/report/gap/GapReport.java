package org.scoregap.report.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.scoregap.mapping.Mapping;
import org.scoregap.model.IndicatorId;
import org.scoregap.report.Messages;
import org.scoregap.report.Names;
import org.scoregap.report.Report;
import org.scoregap.report.TableBlock;
import org.scoregap.report.round.RoundedForecast;
import org.scoregap.score.forecast.Forecast;

/** 差距清单: what the city would lose if the inspectors came, largest first. */
public final class GapReport {
    private GapReport() {}

    /** What a row of the list is. */
    public enum By {
        INDICATOR,
        SECTION,
        FRAMEWORK,
        UNIT,
        SITE
    }

    /**
     * Makes the report.
     *
     * @param top how many rows the list has at most, at least 1; sections and frameworks are always listed in full
     * @throws IllegalArgumentException when the forecast's parts do not add up
     */
    public static Report of(Forecast forecast, Mapping mapping, Messages messages, By by, int top) {
        return of(forecast, Set.of(), mapping, messages, by, top);
    }

    /**
     * The same, telling apart what nobody has sent and what was sent and could not be read.
     *
     * @param returned indicators whose figures were sent for the period and refused
     */
    public static Report of(
            Forecast forecast, Set<IndicatorId> returned, Mapping mapping, Messages messages, By by, int top) {
        return of(
                new FrameworkStandings(forecast, new RoundedForecast(forecast), new Names(mapping, messages)),
                returned,
                by,
                top);
    }

    /** The same where the forecast has been rounded already. */
    public static Report of(FrameworkStandings standings, Set<IndicatorId> returned, By by, int top) {
        if (top < 1) {
            throw new IllegalArgumentException("a list of " + top + " rows");
        }
        Messages messages = standings.names().messages();
        List<TableBlock> tables = new ArrayList<>(
                switch (by) {
                    case INDICATOR -> new IndicatorTable(standings, returned).tables(top);
                    case SECTION -> new SectionTable(standings).tables();
                    case FRAMEWORK -> List.of(new FrameworkTable(standings).table());
                    case UNIT -> new UnitTable(standings).tables(top);
                    case SITE -> new SiteTable(standings).tables(top);
                });
        String title = messages.text(
                switch (by) {
                    case INDICATOR -> "title.gaps";
                    case SECTION -> "title.gaps-by-section";
                    case FRAMEWORK -> "title.gaps-by-framework";
                    case UNIT -> "title.gaps-by-unit";
                    case SITE -> "title.gaps-by-site";
                },
                standings.names().period(standings.forecast().period()));
        return Report.listing("gaps", title, standings.lines(), tables, standings.notes(), standings.node());
    }
}
