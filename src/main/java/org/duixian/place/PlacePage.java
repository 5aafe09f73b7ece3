package org.duixian.place;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duixian.access.Act;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.kernel.NotFound;
import org.duixian.place.PlaceWork.NewPlace;
import org.duixian.place.geometry.CoordinateSystem;
import org.duixian.register.Item;
import org.duixian.register.ItemAccess;
import org.duixian.register.Items;
import org.duixian.register.Register;
import org.duixian.register.Registers;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.duixian.site.Wording;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The places of one item: added with their system, taken away again. */
@Controller
@RequestMapping("/registers/{register}/{id}/places")
@May(act = Act.READ, thing = Thing.ITEM)
class PlacePage {

  private final Registers registers;
  private final Items items;
  private final ItemAccess access;
  private final ItemPlaces places;
  private final PlaceWork work;
  private final DistrictMaps maps;
  private final Wording wording;

  PlacePage(
      Registers registers,
      Items items,
      ItemAccess access,
      ItemPlaces places,
      PlaceWork work,
      DistrictMaps maps,
      Wording wording) {
    this.registers = registers;
    this.items = items;
    this.access = access;
    this.places = places;
    this.work = work;
    this.maps = maps;
    this.wording = wording;
  }

  static String path(Item item) {
    return item.path() + "/places";
  }

  /** The systems by name, for a choice; first nothing, so that none is meant by itself. */
  static Map<String, String> systems(Wording wording) {
    Map<String, String> systems = new LinkedHashMap<>();
    systems.put("", "—");
    for (CoordinateSystem each : CoordinateSystem.values()) {
      systems.put(each.name(), wording.of(LocaleContextHolder.getLocale(), each.label()));
    }
    return systems;
  }

  private Item item(Register register, long id) {
    Item item = items.find(register, id).orElseThrow(NotFound::new);
    if (!register.declaration().traits().containsKey(PlaceTrait.CODE)) {
      throw new NotFound();
    }
    if (!access.may(register.declaration().read(), item)) {
      throw new AccessDeniedException("the account may not see " + item.path());
    }
    return item;
  }

  /** Shows the places. */
  @GetMapping
  Page show(@PathVariable String register, @PathVariable long id) {
    Register of = registers.get(register);
    return page(of, item(of, id), PlaceForm.EMPTY, new FormErrors());
  }

  private Page page(Register register, Item item, PlaceForm form, FormErrors errors) {
    List<ItemPlace> standing = places.of(item.register(), item.id());
    return Page.of("place/PlacesPage")
        .with("item", item)
        .with("places", standing)
        .with("version", places.version(item.register(), item.id()))
        .with("form", form)
        .with("errors", errors)
        .with("systems", systems(wording))
        .with("editable", access.may(register.declaration().edit(), item))
        .withStatus(errors.isEmpty() ? 200 : 400);
  }

  /** Adds a place. */
  @PostMapping
  View add(
      @PathVariable String register,
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      RedirectAttributes redirect) {
    Register of = registers.get(register);
    Item item = item(of, id);
    PlaceForm form = new PlaceForm(typed);
    FormErrors errors = new FormErrors();
    NewPlace wanted = form.place(maps.around(), errors);
    if (wanted == null) {
      return page(of, item, form, errors);
    }
    work.add(of, item, form.version(), wanted);
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("place.kept"));
    return new RedirectView(path(item));
  }

  /** Takes a place away. */
  @PostMapping("/{place:\\d{1,5}}/remove")
  View remove(
      @PathVariable String register,
      @PathVariable long id,
      @PathVariable int place,
      @RequestParam int version,
      RedirectAttributes redirect) {
    Register of = registers.get(register);
    Item item = item(of, id);
    work.remove(of, item, version, place);
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("place.removed"));
    return new RedirectView(path(item));
  }
}
