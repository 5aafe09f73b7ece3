package org.duixian.site;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * A page, partial or fragment to be shown: a template with its typed parameters. A handler returns
 * it; the template's {@code frame} parameter is added when it is drawn.
 *
 * @param template path below {@code src/main/jte} without the ending, such as {@code
 *     goal/LedgerPage}
 * @param model parameters of the template by name, {@code frame} left out
 * @param status HTTP status of the answer
 */
public record Page(String template, Map<String, @Nullable Object> model, int status)
    implements View {

  /** Returns a page without parameters and with status 200. */
  public static Page of(String template) {
    return new Page(template, Map.of(), 200);
  }

  /** Returns the same page with one more parameter. */
  public Page with(String name, @Nullable Object value) {
    Map<String, @Nullable Object> more = new HashMap<>(model);
    more.put(name, value);
    return new Page(template, more, status);
  }

  /** Returns the same page with another status: 400 for a form with errors. */
  public Page withStatus(int other) {
    return new Page(template, model, other);
  }

  @Override
  public void render(
      @Nullable Map<String, ?> ignored, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    WebApplicationContext context = RequestContextUtils.findWebApplicationContext(request);
    if (context == null) {
      throw new IllegalStateException("a page is drawn inside a request only");
    }
    Map<String, @Nullable Object> parameters = new HashMap<>(model);
    parameters.put("frame", context.getBean(Frames.class).frame(request));
    Utf8ByteOutput output = new Utf8ByteOutput();
    context.getBean(TemplateEngine.class).render(template + ".jte", parameters, output);
    response.setStatus(status);
    response.setContentType("text/html;charset=UTF-8");
    context.getBean(StatementGauge.class).report(response);
    response.setContentLength(output.getContentLength());
    output.writeTo(response.getOutputStream());
  }
}
