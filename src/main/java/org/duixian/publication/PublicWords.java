package org.duixian.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duixian.publication.paper.Inline;
import org.duixian.publication.paper.Level;
import org.duixian.publication.paper.PaperBlock;
import org.springframework.stereotype.Component;

/** What a published paper says about one commitment, in its own words. */
@Component
record PublicWords(Bulletins bulletins, Snapshots snapshots) {

  /** Returns the sentences of the paper that refer to a commitment, their figures filled in. */
  List<String> about(Bulletin paper, PublicCommitment commitment) {
    String mark = "{" + commitment.result().id() + ".";
    List<PaperSentence> about =
        bulletins.sentences(paper.id()).stream()
            .filter(sentence -> sentence.words().contains(mark))
            .filter(sentence -> sentence.level() == Level.BODY)
            .toList();
    if (about.isEmpty()) {
      return List.of();
    }
    PaperText text = new PaperText(snapshots.of(paper), about);
    List<String> said = new ArrayList<>();
    for (PaperBlock block : text.blocks()) {
      if (block instanceof PaperBlock.Paragraph read) {
        said.add(read.inlines().stream().map(Inline::text).collect(Collectors.joining()));
      }
    }
    return said;
  }
}
