package org.duixian;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** Holds pages against the standard of HTML, whose grammar is read once for all of them. */
final class Markup {

  private static final int AROUND = 60;
  private static final SimpleDocumentValidator STANDARD = standard();

  private Markup() {}

  private static SimpleDocumentValidator standard() {
    try {
      SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);
      validator.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, new Errors(""));
      return validator;
    } catch (Exception e) {
      throw new IllegalStateException("the standard of HTML cannot be read", e);
    }
  }

  /** Returns what is wrong, each with the HTML around it. */
  static synchronized List<String> errors(String html) {
    Errors errors = new Errors(html);
    InputSource source =
        new InputSource(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    source.setEncoding(StandardCharsets.UTF_8.name());
    try {
      STANDARD.setUpValidatorAndParsers(errors, false, false);
      STANDARD.checkHtmlInputSource(source);
    } catch (Exception e) {
      throw new IllegalStateException("the validator failed", e);
    }
    return errors.found;
  }

  private static final class Errors implements ErrorHandler {

    private final List<String> lines;
    private final List<String> found = new ArrayList<>();

    Errors(String html) {
      this.lines = html.lines().toList();
    }

    @Override
    public void warning(SAXParseException warning) {}

    @Override
    public void error(SAXParseException error) {
      found.add(error.getMessage() + " " + extract(error));
    }

    @Override
    public void fatalError(SAXParseException error) {
      error(error);
    }

    private String extract(SAXParseException error) {
      int line = error.getLineNumber();
      if (line < 1 || line > lines.size()) {
        return "";
      }
      String text = lines.get(line - 1);
      int end = Math.clamp(error.getColumnNumber(), 0, text.length());
      return text.substring(Math.max(0, end - AROUND), end);
    }
  }
}
