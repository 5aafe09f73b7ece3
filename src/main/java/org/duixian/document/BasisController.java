package org.duixian.document;

import org.duixian.site.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** By which rules the parts and headings of a stretch of a document were found. */
@Controller
record BasisController(Documents documents, Outlines outlines, Bases bases) {

  @GetMapping("/documents/{id}/basis")
  Page basis(@PathVariable long id, @RequestParam(defaultValue = "0") int section) {
    Document document = documents.existing(id);
    CodePoints text = new CodePoints(documents.text(id));
    Stretch stretch = Stretches.of(outlines.of(id), text).get(section);
    return Page.of("document/BasisPage")
        .with("document", document)
        .with("section", stretch.index())
        .with("bases", bases.of(id, stretch));
  }
}
