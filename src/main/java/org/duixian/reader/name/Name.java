package org.duixian.reader.name;

import org.duixian.reader.Span;

/**
 * A name that stands in a text.
 *
 * @param span where it stands, in code points of the text
 * @param quote the characters of the text
 * @param canonical the name by which all its writings are known; an indicator's alias leads to it
 * @param rule id of the rule that found it
 */
public record Name(NameKind kind, Span span, String quote, String canonical, String rule) {}
