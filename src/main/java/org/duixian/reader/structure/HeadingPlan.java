package org.duixian.reader.structure;

/**
 * How a report names its parts, known before the parts are followed.
 *
 * @param headed whether a heading names the plan, so that no paragraph need open it
 * @param numbered whether such a heading has a number, so that unnumbered headings stand below it
 */
record HeadingPlan(boolean headed, boolean numbered) {}
