package org.duixian.document;

/**
 * A text to be imported.
 *
 * @param district division code of the district that imports it
 * @param text the text, kept unchanged for ever
 * @param fileName name of the file it came in, empty for a pasted text
 * @param sample whether it belongs to the sample
 */
public record ImportedText(String district, String text, String fileName, boolean sample) {}
