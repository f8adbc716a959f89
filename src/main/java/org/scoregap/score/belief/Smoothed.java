package org.scoregap.score.belief;

import org.scoregap.score.evidence.Claim;

/**
 * One week of a unit's reported failing rate (DESIGN §6, step 1): after = (failures + 20·before + 5·x̄) / (checked + 25).
 *
 * @param before what it reported up to then, 0 to 1; the city's mean where this is its first claim
 * @param after the same with this claim
 */
public record Smoothed(Claim claim, double before, double after) {}
