/** An official paper and its files: .docx and .pdf in the layout of GB/T 9704-2012, .xlsx. */
@NamedInterface("paper")
@NullMarked
package org.duixian.publication.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
