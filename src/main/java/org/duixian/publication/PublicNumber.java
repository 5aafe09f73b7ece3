package org.duixian.publication;

import org.duixian.kernel.Source;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a public paper; public for the templates only.
 *
 * @param href its public lineage, null where the paper opened no such figure
 */
public record PublicNumber(NumberLine line, @Nullable String href) {

  static PublicNumber of(NumberLine line, Disclosed opened) {
    if (!(line.number().source() instanceof Source.Result(long id, String field, String badge))) {
      return new PublicNumber(line, null);
    }
    return new PublicNumber(
        line,
        opened.find(id).stream()
            .flatMap(
                commitment ->
                    PublicCommitment.FIELDS.stream()
                        .filter(each -> each.word().equals(field))
                        .map(each -> commitment.number(each).source().path()))
            .findFirst()
            .orElse(null));
  }
}
