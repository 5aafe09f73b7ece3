package org.duixian.followup;

import java.time.LocalDate;
import java.util.List;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What is sent to take a step; public for the templates only. The fields of a form carry the kind
 * of its step, so that an error stands at the form that was sent.
 */
public record StepForm(
    StepKind kind,
    int version,
    @Nullable String words,
    @Nullable String day,
    @Nullable List<MultipartFile> files) {

  static StepForm empty(StepKind kind, Matter matter) {
    return new StepForm(kind, matter.version(), null, null, null);
  }

  /** Returns the name of a field in the form of this step. */
  public String field(String name) {
    return name + "-" + kind;
  }

  /** The files that were really chosen; a browser sends an empty one for none. */
  List<MultipartFile> chosen() {
    return files == null ? List.of() : files.stream().filter(file -> !file.isEmpty()).toList();
  }

  /** Reads words and day; an answer needs proof, a new day cannot lie behind. */
  NewStep read(Matter matter, FormErrors errors, LocalDate today) {
    FieldChecks fields = new FieldChecks(errors);
    String said = fields.text(field("words"), words, MatterForm.LONGEST_WORDS);
    @Nullable LocalDate until = kind.setsDay() ? fields.day(field("day"), day) : null;
    if (until != null && errors.at(field("day")) == null) {
      if (until.isBefore(today)) {
        errors.add(field("day"), "followup.error.past");
      } else if (kind == StepKind.EXTENSION_ASKED && !until.isAfter(matter.due())) {
        errors.add(field("day"), "followup.error.later", matter.due().toString());
      }
    }
    if (kind == StepKind.ANSWER && chosen().isEmpty()) {
      errors.add(field("files"), "followup.error.proof");
    }
    return new NewStep(kind, version, said, until, List.of());
  }
}
