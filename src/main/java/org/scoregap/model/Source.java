package org.scoregap.model;

/** Who took the figure. */
public enum Source {
    /** 自查: the unit about its own work. */
    SELF,
    /** 暗访、督查: the city's own inspectors. */
    INSPECTION,
    /** 问卷: respondents. */
    SURVEY,
    /** 监测、统计: an authority that measures. */
    OFFICIAL;

    /** Whether the figure is evidence by itself, and not only its author's claim. */
    public boolean direct() {
        return this != SELF;
    }
}
