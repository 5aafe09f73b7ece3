/**
 * What all dimensions of the reader share: the view of a passage and nodes with their derivation.
 */
@NullMarked
package org.duixian.reader.grammar;

import org.jspecify.annotations.NullMarked;
