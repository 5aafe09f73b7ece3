package org.duixian.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends a file that is far too large back to its form before a byte of it is kept; the container
 * would only give up on the whole request, the token against forged requests included. A page that
 * sent the file by itself is told to go to the form: it would put the form in the place of a part.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class UploadLimit extends OncePerRequestFilter {

  private final List<UploadForm> forms;
  private final DataSize most;

  UploadLimit(
      List<UploadForm> forms,
      @Value("${spring.servlet.multipart.max-file-size}") DataSize mostOfAFile) {
    this.forms = List.copyOf(forms);
    this.most = mostOfAFile;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long bytes = request.getContentLengthLong();
    String type = request.getContentType();
    Optional<String> form =
        bytes > most.toBytes() && type != null && type.startsWith("multipart/")
            ? forms.stream()
                .flatMap(each -> each.refusing(request.getRequestURI(), bytes).stream())
                .findFirst()
            : Optional.empty();
    if (form.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", form.get());
      return;
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", form.get());
  }
}
