/**
 * Duixian: turns what a district government promises into what it delivers, and shows the proof.
 */
@NullMarked
package org.duixian;

import org.jspecify.annotations.NullMarked;
