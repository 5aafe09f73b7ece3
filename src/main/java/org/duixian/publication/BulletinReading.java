package org.duixian.publication;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duixian.access.CurrentMember;
import org.duixian.access.Member;
import org.duixian.access.Role;
import org.duixian.publication.paper.Block;
import org.duixian.publication.paper.Inline;
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

  BulletinReading(Bulletins bulletins, BulletinFiles files) {
    this.bulletins = bulletins;
    this.files = files;
  }

  /** Returns the papers of a year, the newest first. */
  public List<Bulletin> list(int year) {
    Member member = CurrentMember.require();
    return seesAll(member) ? bulletins.list(year) : bulletins.published(year);
  }

  /** Returns one paper; empty when there is none, or none for this account yet. */
  public Optional<Bulletin> find(long id) {
    Member member = CurrentMember.require();
    return bulletins
        .find(id)
        .filter(found -> seesAll(member) || found.state() == BulletinState.PUBLISHED);
  }

  /** Before it is published, a paper is for those who write and approve. */
  private static boolean seesAll(Member member) {
    return member.role().writes() || member.role() == Role.LEADER;
  }

  /** Returns what a paper says. */
  public Text text(Bulletin bulletin) {
    Member member = CurrentMember.require();
    PaperText text = files.made(member, bulletin).text();
    List<Sentence> sentences = bulletins.sentences(bulletin.id());
    List<Paragraph> paragraphs =
        IntStream.range(0, sentences.size())
            .mapToObj(at -> paragraph(sentences.get(at), text.blocks().get(at)))
            .toList();
    return new Text(paragraphs, text.numbers());
  }

  private static Paragraph paragraph(Sentence sentence, Block block) {
    String words =
        block instanceof Block.Paragraph read
            ? read.inlines().stream().map(Inline::text).collect(Collectors.joining())
            : sentence.words();
    return new Paragraph(sentence.position(), sentence.level().name(), words);
  }
}
