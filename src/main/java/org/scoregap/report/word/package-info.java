/**
 * A week's book as Word documents: the bulletin (通报) and an order for each unit (督办单). A book and the office's own
 * templates come in, or the ones made here where it has none; documents go out. Start at
 * {@link org.scoregap.report.word.BulletinRenderer} and {@link org.scoregap.report.word.OrderRenderer}.
 */
@NullMarked
package org.scoregap.report.word;

import org.jspecify.annotations.NullMarked;
