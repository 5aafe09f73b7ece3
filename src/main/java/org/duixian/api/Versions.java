package org.duixian.api;

import java.util.Arrays;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Entity tags: the version that a thing counts, with a mark of all that is shown of it, because
 * some of that comes from elsewhere.
 */
@Component
record Versions(JsonMapper json) {

  private static final int MARK = 6;

  /** Answers with a thing and its tag. */
  <T> ResponseEntity<T> answer(T thing, int version) {
    return ResponseEntity.ok().eTag(tag(thing, version)).body(thing);
  }

  private String tag(Object thing, int version) {
    byte[] hash = DigestUtils.sha256(json.writeValueAsString(thing));
    return "\"" + version + "-" + HexFormat.of().formatHex(hash, 0, MARK) + "\"";
  }

  /** Refuses a change of a thing that its sender has not seen as it stands. */
  void require(@Nullable String ifMatch, Object thing, int version) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new RequestProblem(428, "api.problem.if-match");
    }
    boolean seen =
        Arrays.stream(ifMatch.split(","))
            .map(String::strip)
            .anyMatch(each -> each.equals("*") || each.equals(tag(thing, version)));
    if (!seen) {
      throw new RequestProblem(412, "api.problem.changed");
    }
  }
}
