package org.duixian.api;

import java.util.List;
import org.duixian.promise.Chain;
import org.duixian.reader.Role;
import org.duixian.reader.continuity.PairVerdict;

/** One indicator over the years: what was promised, what was told, what became of it. */
record ChainJson(String name, boolean headline, List<LinkJson> links, List<VerdictJson> verdicts) {

  /** What one document says for one year. */
  record LinkJson(int year, Role role, FigureJson figure, long document, long statement) {}

  /** What became of a year's target, and the two figures that this rests on. */
  record VerdictJson(int year, PairVerdict verdict, String reason, long document) {}

  static ChainJson of(Chain chain) {
    return new ChainJson(
        chain.name(),
        chain.headline(),
        chain.links().stream()
            .map(
                link ->
                    new LinkJson(
                        link.year(),
                        link.role(),
                        FigureJson.of(link.statement().number()),
                        link.document().id(),
                        link.statement().id()))
            .toList(),
        chain.verdicts().stream()
            .map(
                each ->
                    new VerdictJson(each.year(), each.verdict(), each.reason(), each.document()))
            .toList());
  }
}
