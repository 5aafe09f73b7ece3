package org.duixian.api;

import java.util.ArrayList;
import java.util.List;
import org.duixian.access.Act;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.round.Line;
import org.duixian.round.LineState;
import org.duixian.round.Submission;
import org.duixian.round.UnitForms;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/** The forms of units in a round: filling in and sending. */
@Interface
class FormResource {

  private static final String FORM = "/api/v1/rounds/{id}/forms/{unit}";

  private final UnitForms forms;
  private final Versions versions;

  FormResource(UnitForms forms, Versions versions) {
    this.forms = forms;
    this.versions = versions;
  }

  @GetMapping("/api/v1/rounds/{id}/forms")
  Listing<FormJson> listForms(@PathVariable long id, Paging paging) {
    return Listing.cut(
        forms.ofRound(id), paging, Submission::unit, form -> FormJson.of(form, List.of()));
  }

  @May(act = Act.READ, thing = Thing.FORM, unit = "unit")
  @GetMapping(FORM)
  ResponseEntity<FormJson> getForm(@PathVariable long id, @PathVariable long unit) {
    FormJson form = FormJson.of(forms.form(id, unit), forms.lines(id, unit));
    return versions.answer(form, form.version());
  }

  @May(act = Act.READ, thing = Thing.FORM, unit = "unit")
  @GetMapping(FORM + "/lines/{line}")
  ResponseEntity<LineJson> getLine(
      @PathVariable long id, @PathVariable long unit, @PathVariable long line) {
    Line found = forms.line(id, unit, line);
    return versions.answer(LineJson.of(found), found.version());
  }

  @May(act = Act.REPORT, thing = Thing.FORM, unit = "unit")
  @PutMapping(FORM + "/lines/{line}")
  ResponseEntity<LineJson> putLine(
      @PathVariable long id,
      @PathVariable long unit,
      @PathVariable long line,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody NewLineWords words) {
    Line seen = forms.line(id, unit, line);
    versions.require(ifMatch, LineJson.of(seen), seen.version());
    if (seen.state() == LineState.ACCEPTED) {
      throw new RequestProblem(422, "api.problem.line-accepted");
    }
    if (words.value() != null && !seen.typable()) {
      throw new RequestProblem(
          422,
          List.of(RequestProblem.At.of("/value", "api.problem.known")),
          "api.problem.incomplete",
          1);
    }
    refuse(forms.write(seen, words.typed(seen.version())), "");
    return getLine(id, unit, line);
  }

  @May(act = Act.REPORT, thing = Thing.FORM, unit = "unit")
  @PostMapping(FORM + "/sending")
  ResponseEntity<FormJson> sendForm(
      @PathVariable long id,
      @PathVariable long unit,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
    FormJson seen = FormJson.of(forms.form(id, unit), forms.lines(id, unit));
    versions.require(ifMatch, seen, seen.version());
    refuse(forms.send(id, unit), "/lines");
    return getForm(id, unit);
  }

  /** Fields of the page are called value-12; their place in JSON begins with the line's number. */
  private static void refuse(UnitForms.Outcome outcome, String lines) {
    if (outcome.stale()) {
      throw new RequestProblem(412, "api.problem.changed");
    }
    List<RequestProblem.At> wrong = new ArrayList<>();
    for (String field : outcome.errors().fields()) {
      FormErrors.FieldError error = outcome.errors().at(field);
      int dash = field.lastIndexOf('-');
      String line = lines.isEmpty() ? "" : lines + "/" + field.substring(dash + 1);
      if (error != null) {
        String at = line + "/" + field.substring(0, dash);
        wrong.add(new RequestProblem.At(at, error.messageKey(), error.arguments()));
      }
    }
    if (!wrong.isEmpty()) {
      throw new RequestProblem(422, wrong, "api.problem.incomplete", wrong.size());
    }
  }
}
