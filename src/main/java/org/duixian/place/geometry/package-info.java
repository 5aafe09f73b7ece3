/** Systems of coordinates, and geometry as GeoJSON tells it: pure functions over degrees. */
@NullMarked
package org.duixian.place.geometry;

import org.jspecify.annotations.NullMarked;
