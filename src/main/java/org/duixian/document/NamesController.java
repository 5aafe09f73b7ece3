package org.duixian.document;

import org.duixian.site.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The names that stand in a document, each with its places. */
@Controller
record NamesController(Documents documents, DocumentNames names) {

  @GetMapping("/documents/{id}/names")
  Page names(@PathVariable long id) {
    Document document = documents.existing(id);
    return Page.of("document/NamesPage")
        .with("document", document)
        .with("names", names.of(document));
  }
}
