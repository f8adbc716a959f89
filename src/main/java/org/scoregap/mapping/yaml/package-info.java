/**
 * Reads the files under {@code config/}: texts come in, a {@link org.scoregap.mapping.Mapping} goes out, or problems that
 * name file, line, column, what was found and the nearest valid name. YAML and the register of sites are both turned
 * into {@link org.scoregap.mapping.yaml.Node}s that know their position; one reader a kind of record takes it from there.
 * Start at {@link org.scoregap.mapping.yaml.MappingLoader}.
 */
@NullMarked
package org.scoregap.mapping.yaml;

import org.jspecify.annotations.NullMarked;
