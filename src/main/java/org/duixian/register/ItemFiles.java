package org.duixian.register;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duixian.access.Act;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.attachment.Attachment;
import org.duixian.attachment.Attachments;
import org.duixian.attachment.NewAttachment;
import org.duixian.database.DistrictSql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** The evidence files of items. */
@Repository
public class ItemFiles {

  /**
   * A file of an item.
   *
   * @param passage place in the item's life of the passage that it proves, null for none
   */
  public record Evidence(Attachment file, @Nullable Integer passage) {}

  /**
   * What hangs on an item.
   *
   * @param watchers the accounts that watch it
   */
  public record Hung(List<Evidence> files, List<Long> watchers) {}

  /** A file or a watcher of an item. */
  record Row(@Nullable Long attachment, @Nullable Integer passage, @Nullable Long watcher) {}

  /** What hangs on an item: its files, the first one first, and who watches it. */
  static final String HUNG =
      """
      select attachment, passage, null::bigint watcher from item_file
      where district = :district and register = :register and item = :item
      union all
      select null, null, account from item_watch
      where district = :district and register = :register and item = :item
      order by 1, 3
      """;

  private final DistrictSql jdbc;
  private final Attachments attachments;
  private final Permission permission;

  ItemFiles(DistrictSql jdbc, Attachments attachments, Permission permission) {
    this.jdbc = jdbc;
    this.attachments = attachments;
    this.permission = permission;
  }

  /** Reads the files that a form sent for items of a unit; the office's belong to no unit. */
  List<NewAttachment> read(@Nullable Long unit, @Nullable List<MultipartFile> sent)
      throws IOException {
    Long owner = permission.may(Act.EDIT, Thing.ITEM) ? null : unit;
    List<NewAttachment> files = new ArrayList<>();
    for (MultipartFile file : sent == null ? List.<MultipartFile>of() : sent) {
      if (!file.isEmpty()) {
        files.add(NewAttachment.of(owner, file));
      }
    }
    return files;
  }

  /** Keeps files. */
  @Transactional
  public List<Long> store(List<NewAttachment> files) {
    return files.stream().map(attachments::store).toList();
  }

  /**
   * Adds files that are kept already to items; with {@code passage} they prove the passage that
   * each of the items took last.
   */
  @Transactional
  public void add(List<Item> items, List<Long> files, boolean passage) {
    if (!files.isEmpty()) {
      jdbc.sql(
              """
              insert into item_file (district, register, item, attachment, passage)
              select :district, :register, i.id, f.id,
                     case when :passage then (
                       select max(p.seq) from item_passage p where p.district = :district
                         and p.register = :register and p.item = i.id) end
              from unnest(:items) i (id) cross join unnest(:files) f (id)
              on conflict do nothing
              """)
          .with("register", items.getFirst().register(), "passage", passage)
          .with("items", items.stream().map(Item::id).toArray(Long[]::new))
          .with("files", files.toArray(Long[]::new))
          .update();
    }
  }

  /** Returns files and watchers of rows of {@link #HUNG}. */
  Hung hung(List<Row> rows) {
    List<Long> ids = rows.stream().map(Row::attachment).filter(Objects::nonNull).toList();
    Map<Long, Attachment> files =
        ids.isEmpty()
            ? Map.of()
            : attachments.find(ids).stream()
                .collect(Collectors.toMap(Attachment::id, Function.identity()));
    List<Evidence> proofs = new ArrayList<>();
    for (Row row : rows) {
      Attachment file = row.attachment() == null ? null : files.get(row.attachment());
      if (file != null) {
        proofs.add(new Evidence(file, row.passage()));
      }
    }
    return new Hung(proofs, rows.stream().map(Row::watcher).filter(Objects::nonNull).toList());
  }
}
