package org.scoregap.score.belief;

/**
 * What inspectors found where a unit had reported, each inspection fading as habits do.
 *
 * @param found y = Σh·failures, at least 0
 * @param sites n = Σh·sites, at least {@code found}
 * @param expected e = Σh·sites·x: the failures to be found if the unit's reports of that week were the whole truth
 * @param inspections how many figures there are behind them
 * @param countedFound the failures found, each counted in full however old
 * @param countedSites the sites looked at, likewise
 */
public record Inspected(
        double found, double sites, double expected, int inspections, double countedFound, double countedSites) {
    static final Inspected NOTHING = new Inspected(0, 0, 0, 0, 0, 0);

    Inspected plus(Inspection inspection) {
        double weight = inspection.weight();
        double checked = inspection.figure().checked();
        return new Inspected(
                found + weight * inspection.figure().failures(),
                sites + weight * checked,
                expected + weight * checked * inspection.reportedRate(),
                inspections + 1,
                countedFound + inspection.figure().failures(),
                countedSites + checked);
    }
}
