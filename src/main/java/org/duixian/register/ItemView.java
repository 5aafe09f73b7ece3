package org.duixian.register;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duixian.attachment.Attachment;
import org.duixian.change.Fields;
import org.duixian.change.HistoryLine;
import org.duixian.kernel.Label;
import org.duixian.kernel.Sourced;
import org.duixian.register.ItemCells.Cell;
import org.duixian.site.Frame;
import org.jspecify.annotations.Nullable;

/**
 * An item as its page shows it; public for the templates only.
 *
 * @param asOf the day as of which it is shown, null for now
 * @param there whether it was opened by that day
 * @param facts the fields that stand in its line
 * @param merged the item that took its place, null for none
 */
public record ItemView(
    Register register,
    Item item,
    @Nullable LocalDate asOf,
    boolean there,
    Label stage,
    List<Stay> stays,
    List<Cell> facts,
    List<Cell> fields,
    Life life,
    Talk talk,
    List<Offer> offers,
    List<Drawn> panels,
    @Nullable Item merged,
    Rights rights) {

  /** What the visitor may do with it as it stands. */
  public record Rights(boolean edits, boolean takesBack, boolean splits, boolean discloses) {}

  /**
   * A stage in which it stood, stands, or is meant to come to.
   *
   * @param since null for one to come
   * @param share width of its part in the bar, in days
   */
  public record Stay(
      Label stage, @Nullable LocalDate since, long share, @Nullable Sourced days, boolean now) {

    /** Says whether it is still to come. */
    public boolean future() {
      return since == null;
    }
  }

  /** One passage that it took, with the files that prove it. */
  public record Step(
      ItemHistory.Taken taken,
      Label passage,
      @Nullable Label from,
      Label to,
      List<Attachment> files) {}

  /** What became of it. */
  public record Life(List<Step> steps, Fields fields, List<HistoryLine> lines) {}

  /** What it is tied to, what proves it, and what is said about it. */
  public record Talk(
      List<ItemLinks.Link> links,
      List<ItemFiles.Evidence> files,
      List<ItemComments.Comment> comments,
      int watchers,
      boolean watching) {

    /** Says whether the visitor was called and has not said to have seen it. */
    public boolean called() {
      return comments.stream().anyMatch(ItemComments.Comment::calls);
    }
  }

  /** A panel of a trait with what draws it. */
  public record Drawn(Panel panel, TemplateEngine engine) {

    /** Returns the panel's fragment in the frame of the page. */
    public Content in(Frame frame) {
      Map<String, @Nullable Object> values = new HashMap<>(panel.values());
      values.put("frame", frame);
      return output -> engine.render(panel.template() + ".jte", values, output);
    }
  }
}
