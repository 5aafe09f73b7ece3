package org.duixian.register;

import java.util.List;
import org.duixian.access.CurrentMember;
import org.duixian.database.DistrictSql;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** What people have hung on an item and said about it, read at once. */
@Repository
class ItemTalk {

  private static final JsonMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  /**
   * All of it.
   *
   * @param links what the item is tied to, from both ends
   * @param hung its files and who watches it
   * @param comments the first one first
   */
  record All(
      List<ItemLinks.Link> links, ItemFiles.Hung hung, List<ItemComments.Comment> comments) {}

  private final DistrictSql jdbc;
  private final ItemFiles files;

  ItemTalk(DistrictSql jdbc, ItemFiles files) {
    this.jdbc = jdbc;
    this.files = files;
  }

  private record Read(String links, String hung, String comments) {}

  All of(Item item) {
    Read read =
        jdbc.sql(
                "select "
                    + rows("links", ItemLinks.TIED)
                    + ", "
                    + rows("hung", ItemFiles.HUNG)
                    + ", "
                    + rows("comments", ItemComments.SAID))
            .with("register", item.register(), "item", item.id())
            .with("me", CurrentMember.require().id())
            .single(Read.class);
    return new All(
        List.of(JSON.readValue(read.links(), ItemLinks.Link[].class)),
        files.hung(List.of(JSON.readValue(read.hung(), ItemFiles.Row[].class))),
        List.of(JSON.readValue(read.comments(), ItemComments.Comment[].class)));
  }

  private static String rows(String name, String sql) {
    return "(select coalesce(jsonb_agg(r), '[]')::text from (" + sql + ") r) " + name;
  }
}
