package org.duixian.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duixian.kernel.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The pages of contents: what rooms an area has, and how each stands. */
@Controller
public class AreaController {

  private final OpenRooms rooms;
  private final ObjectProvider<RoomFacts> facts;

  AreaController(OpenRooms rooms, ObjectProvider<RoomFacts> facts) {
    this.rooms = rooms;
    this.facts = facts;
  }

  /** One room; public for the template only. */
  public record Line(NavigationEntry room, RoomFact fact) {}

  /** The rooms of one area; public for the template only. */
  public record Part(Area area, List<Line> lines) {

    /** Says whether the things of any room are counted. */
    public boolean counted() {
      return lines.stream().anyMatch(each -> each.fact().count() != null);
    }
  }

  /** The former contents of all registers. */
  @GetMapping("/registers")
  RedirectView registers() {
    return new RedirectView("/areas");
  }

  @GetMapping("/areas")
  Page all() {
    List<Part> parts = new ArrayList<>();
    for (Area area : Area.values()) {
      List<Line> lines =
          rooms.open().in(area).stream().map(each -> new Line(each, RoomFact.NONE)).toList();
      if (!lines.isEmpty()) {
        parts.add(new Part(area, lines));
      }
    }
    return Page.of("site/AreasPage").with("parts", parts);
  }

  @GetMapping("/areas/{code}")
  View area(@PathVariable String code) {
    Area area = Area.of(code).orElseThrow(NotFound::new);
    if (area == Area.OVERVIEW) {
      return new RedirectView(area.href());
    }
    List<NavigationEntry> in = rooms.open().in(area);
    Map<String, RoomFact> known = new HashMap<>();
    facts
        .orderedStream()
        .forEach(
            each -> each.facts(in).forEach((href, fact) -> known.merge(href, fact, RoomFact::and)));
    List<Line> lines =
        in.stream()
            .map(each -> new Line(each, known.getOrDefault(each.href(), RoomFact.NONE)))
            .toList();
    return Page.of("site/AreaPage").with("part", new Part(area, lines));
  }
}
