package org.duixian.attachment;

import java.nio.charset.StandardCharsets;
import org.duixian.access.CurrentMember;
import org.duixian.access.Member;
import org.duixian.kernel.NotFound;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Hands a file out as a download. The browser is told to take it for nothing but what it is, and to
 * run nothing in it.
 */
@Controller
record AttachmentController(Attachments attachments) {

  @GetMapping("/attachments/{id}")
  ResponseEntity<byte[]> download(@PathVariable long id) {
    Member member = CurrentMember.require();
    Attachment file = attachments.find(id).filter(Attachment::readable).orElseThrow(NotFound::new);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.type()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .header(HttpHeaders.ETAG, "\"" + file.sha256() + "\"")
        .body(attachments.content(id));
  }
}
