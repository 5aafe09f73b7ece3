package org.duixian.site;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;

/** Sends the style sheet, to be kept as long as the other files of the pages. */
@Controller
class StyleSheetController {

  private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

  private final byte[] sheet = StyleSheet.joined().getBytes(StandardCharsets.UTF_8);

  /** A weak tag, because what has a strong one is not compressed on its way. */
  private final String tag = "W/\"" + DigestUtils.md5DigestAsHex(sheet) + '"';

  private final CacheControl kept;

  StyleSheetController(@Value("${spring.web.resources.cache.cachecontrol.max-age}") Duration age) {
    this.kept = CacheControl.maxAge(age);
  }

  @GetMapping("/dx.css")
  ResponseEntity<byte[]> sheet() {
    return ResponseEntity.ok().contentType(CSS).cacheControl(kept).eTag(tag).body(sheet);
  }
}
