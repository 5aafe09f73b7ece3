package org.duixian.publication;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duixian.access.Act;
import org.duixian.access.CurrentMember;
import org.duixian.access.Member;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.publication.paper.Inline;
import org.duixian.publication.paper.PaperBlock;
import org.springframework.stereotype.Component;

/** The papers that the signed-in account may see, and what they say. */
@Component
public class BulletinReading {

  /**
   * The text of a paper.
   *
   * @param paragraphs its paragraphs with their figures in words
   * @param numbers its figures in the order of the text
   */
  public record Text(List<Paragraph> paragraphs, List<NumberLine> numbers) {}

  /** One paragraph. */
  public record Paragraph(int position, String level, String words) {}

  private final Bulletins bulletins;
  private final BulletinFiles files;
  private final Permission permission;

  BulletinReading(Bulletins bulletins, BulletinFiles files, Permission permission) {
    this.bulletins = bulletins;
    this.files = files;
    this.permission = permission;
  }

  /** Returns the papers of a year, the newest first. */
  public List<Bulletin> list(int year) {
    return bulletins.list(year, permission.scope(Act.READ, Thing.BULLETIN));
  }

  /** Returns one paper; empty when there is none, or none for this account yet. */
  public Optional<Bulletin> find(long id) {
    return bulletins.find(id).filter(found -> permission.may(Act.READ, found.asThing()));
  }

  /** Returns what a paper says. */
  public Text text(Bulletin bulletin) {
    Member member = CurrentMember.require();
    PaperText text = files.made(member, bulletin).text();
    List<PaperSentence> sentences = bulletins.sentences(bulletin.id());
    List<Paragraph> paragraphs =
        IntStream.range(0, sentences.size())
            .mapToObj(at -> paragraph(sentences.get(at), text.blocks().get(at)))
            .toList();
    return new Text(paragraphs, text.numbers());
  }

  private static Paragraph paragraph(PaperSentence sentence, PaperBlock block) {
    String words =
        block instanceof PaperBlock.Paragraph read
            ? read.inlines().stream().map(Inline::text).collect(Collectors.joining())
            : sentence.words();
    return new Paragraph(sentence.position(), sentence.level().name(), words);
  }
}
