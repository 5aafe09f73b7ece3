package org.duixian.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duixian.kernel.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** The lineage page of any number; as a part of the page for htmx, in full without it. */
@Controller
record LineageController(List<LineageProvider> providers, Wording wording) {

  @GetMapping("/source/{kind}/**")
  Page source(
      @PathVariable String kind,
      @RequestParam Map<String, String> parameters,
      HttpServletRequest request,
      Locale locale) {
    String prefix = "/source/" + kind + "/";
    String path = UriUtils.decode(request.getRequestURI(), "UTF-8");
    String key = path.startsWith(prefix) ? path.substring(prefix.length()) : "";
    Asked asked = new Asked(kind, key, parameters, locale, wording);
    Lineage lineage =
        providers.stream()
            .flatMap(provider -> provider.explain(asked).stream())
            .findFirst()
            .orElseThrow(NotFound::new);
    boolean part = request.getHeader("HX-Request") != null;
    return Page.of(part ? "site/LineagePartial" : "site/LineagePage").with("lineage", lineage);
  }
}
