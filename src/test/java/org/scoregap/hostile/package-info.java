/**
 * What a hostile or broken file may do: nothing. {@link org.scoregap.hostile.HostileFilesTest} is the design's table, each row
 * with payloads made here, taken in by the real program with little memory, under a guard that lets it reach no network, start
 * no process and write nowhere but in its workspace.
 */
package org.scoregap.hostile;
