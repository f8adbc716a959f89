package org.scoregap.sample;

/** A sheet in which something is planted. */
record Spot(Week week, Draft draft, Grid grid) {}
