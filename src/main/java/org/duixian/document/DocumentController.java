package org.duixian.document;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.duixian.access.CurrentMember;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.document.extract.Extraction;
import org.duixian.document.extract.ExtractionRefusal;
import org.duixian.document.extract.TextExtractor;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.duixian.site.UploadForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The list of documents, the search in them, and the import. */
@Controller
class DocumentController {

  private static final int LONGEST_QUERY = 100;

  private final Documents documents;
  private final Search search;

  DocumentController(Documents documents, Search search) {
    this.documents = documents;
    this.search = search;
  }

  @GetMapping("/documents")
  Page list(@RequestParam(defaultValue = "") String q) {
    String words = q.strip().substring(0, Math.min(q.strip().length(), LONGEST_QUERY));
    var rows = search.list();
    return Page.of("document/DocumentsPage")
        .with("rows", rows)
        .with("count", Sourced.count(rows.size(), new Source.Count("documents", "")))
        .with("q", words)
        .with("hits", search.find(words));
  }

  @GetMapping("/documents/new")
  @May(thing = Thing.DOCUMENT)
  Page form(@RequestParam(name = UploadForm.TOO_LARGE, required = false) @Nullable Long refused) {
    FormErrors errors = new FormErrors();
    if (refused != null) {
      errors.add(
          "file",
          "document.refused." + ExtractionRefusal.TOO_LARGE.name(),
          String.format(Locale.ROOT, "%.1f MB", refused / 1048576.0));
    }
    return form(errors, "", null);
  }

  private static Page form(FormErrors errors, String text, @Nullable Document known) {
    return Page.of("document/ImportPage")
        .with("errors", errors)
        .with("text", text)
        .with("known", known)
        .withStatus(errors.isEmpty() ? 200 : 400);
  }

  @PostMapping("/documents")
  @May(thing = Thing.DOCUMENT)
  View read(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String text,
      RedirectAttributes redirect)
      throws IOException {
    String name = file == null || file.isEmpty() ? "" : fileName(file);
    if (name.isEmpty() && text.isBlank()) {
      boolean emptyFile = file != null && !fileName(file).isEmpty();
      String key = emptyFile ? "document.refused.EMPTY" : "document.import.nothing";
      return form(new FormErrors().add("file", key, ""), text, null);
    }
    if (file != null && file.getSize() > TextExtractor.MAX_BYTES) {
      return form(file.getSize());
    }
    Extraction extraction =
        name.isEmpty() || file == null
            ? TextExtractor.paste(text)
            : TextExtractor.extract(name, file.getBytes());
    String field = name.isEmpty() ? "text" : "file";
    return switch (extraction) {
      case Extraction.Refused refused ->
          form(
              new FormErrors()
                  .add(field, "document.refused." + refused.reason().name(), refused.detail()),
              field.equals("text") && text.length() < 10_000 ? text : "",
              null);
      case Extraction.Extracted extracted -> store(name, extracted.text(), redirect);
    };
  }

  private View store(String name, String text, RedirectAttributes redirect) {
    String district = CurrentMember.district();
    Optional<Document> known = documents.withText(text);
    if (known.isPresent()) {
      return form(new FormErrors(), "", known.get());
    }
    long id = documents.importDocument(new ImportedText(district, text, name, false));
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("document.import.done"));
    return new RedirectView("/documents/" + id);
  }

  /** Some browsers send a path; only its last part is the name. */
  private static String fileName(MultipartFile file) {
    String name = file.getOriginalFilename();
    String last = name == null ? "" : name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
    return last.substring(0, Math.min(last.length(), 200));
  }

  @GetMapping("/documents/{id}/text")
  ResponseEntity<String> text(@PathVariable long id) {
    documents.existing(id);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
        .header("X-Content-Type-Options", "nosniff")
        .body(documents.text(id));
  }

  @PostMapping("/documents/{id}/facts")
  @May(thing = Thing.DOCUMENT)
  View facts(@PathVariable long id, FactsForm form, RedirectAttributes redirect) {
    Document document = documents.existing(id);
    FormErrors errors = new FormErrors();
    FactsForm.Facts facts = form.read(errors);
    if (facts == null) {
      return factsPage(document, form, errors).withStatus(400);
    }
    if (!documents.saveFacts(id, form.version(), facts)) {
      throw FactsForm.standing(documents.existing(id)).refusal();
    }
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("document.facts.saved"));
    return new RedirectView("/documents/" + id);
  }

  @GetMapping("/documents/{id}/facts")
  @May(thing = Thing.DOCUMENT)
  Page facts(@PathVariable long id) {
    Document document = documents.existing(id);
    return factsPage(document, FactsForm.of(document), new FormErrors());
  }

  private static Page factsPage(Document document, FactsForm form, FormErrors errors) {
    return Page.of("document/FactsPage")
        .with("document", document)
        .with("form", form)
        .with("errors", errors);
  }
}
