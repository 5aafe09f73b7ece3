package org.duixian.reader;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a text says of itself.
 *
 * @param kind what sort of document it is
 * @param title its title, spaces inside it removed
 * @param year the year whose plan it holds: a report of January 2024 has 2024
 * @param place the division it speaks for, such as 天桥区
 * @param issuer the body it speaks for, such as 天桥区人民政府
 * @param date when it was given or published
 */
public record DocumentFacts(
    DocumentKind kind,
    @Nullable String title,
    @Nullable Integer year,
    @Nullable String place,
    @Nullable String issuer,
    @Nullable LocalDate date) {}
