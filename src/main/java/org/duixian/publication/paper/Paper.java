package org.duixian.publication.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An official paper: its words and figures, without any layout.
 *
 * @param letterhead red head and number, null for a paper without
 * @param recipients 主送机关 without the colon, null for none
 * @param blocks paragraphs and tables in order
 * @param imprint 版记 at the foot of the last page, null for none
 * @param sample whether any of its data is sample data: every page then says 示例
 * @param asOf the time of the data; the files bear it instead of the time they are made
 */
public record Paper(
    @Nullable Letterhead letterhead,
    String title,
    @Nullable String recipients,
    List<PaperBlock> blocks,
    List<Annex> annexes,
    @Nullable Signature signature,
    @Nullable Imprint imprint,
    boolean sample,
    Instant asOf) {

  /**
   * The red head.
   *
   * @param issuer 发文机关标志, such as a name with 文件
   * @param number 发文字号, such as 示政办字〔2025〕3号
   */
  public record Letterhead(String issuer, String number) {}

  /** Who issues the paper, and on which day. */
  public record Signature(String issuer, LocalDate day) {}

  /**
   * What stands at the foot of the last page.
   *
   * @param copies 抄送 without the word itself, null for none
   */
  public record Imprint(@Nullable String copies, String issuer, LocalDate day) {}

  /** What is joined to a paper; it begins on a page of its own. */
  public record Annex(String title, List<PaperBlock> blocks) {}

  /** Keeps the lists from changing. */
  public Paper {
    blocks = List.copyOf(blocks);
    annexes = List.copyOf(annexes);
  }

  /** Returns the figures in the order in which they stand in the paper. */
  public List<Inline.Figure> figures() {
    List<Inline.Figure> figures = new ArrayList<>();
    blocks.forEach(block -> block.collect(figures));
    annexes.forEach(annex -> annex.blocks().forEach(block -> block.collect(figures)));
    return figures;
  }
}
