/** What people would use instead, each as its own documentation recommends, each a process of its own. */
@NullMarked
package org.scoregap.bench.peer;

import org.jspecify.annotations.NullMarked;
