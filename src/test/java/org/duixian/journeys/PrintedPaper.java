package org.duixian.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;

/**
 * A Word file as LibreOffice prints it: the text of each page without spaces, and its picture. The
 * files stay in target/papers for whoever wants to look at them.
 */
record PrintedPaper(List<String> pages, List<BufferedImage> pictures) {

  private static final Path PROGRAM = Path.of("/usr/bin/soffice");
  private static final Path FOLDER = Path.of("target", "papers").toAbsolutePath();

  /** Prints a paper; the test is left out where LibreOffice is not installed. */
  static PrintedPaper of(String name, byte[] docx) throws IOException, InterruptedException {
    Assumptions.assumeTrue(Files.isExecutable(PROGRAM), "no LibreOffice: papers are not printed");
    Files.createDirectories(FOLDER);
    Path word = Files.write(FOLDER.resolve(name + ".docx"), docx);
    Path pdf = FOLDER.resolve(name + ".pdf");
    Files.deleteIfExists(pdf);
    Process printing =
        new ProcessBuilder(
                PROGRAM.toString(),
                "-env:UserInstallation=" + profile().toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                FOLDER.toString(),
                word.toString())
            .redirectErrorStream(true)
            .redirectOutput(FOLDER.resolve(name + ".log").toFile())
            .start();
    assertThat(printing.waitFor(3, TimeUnit.MINUTES)).as("LibreOffice ends").isTrue();
    return read(pdf);
  }

  /**
   * LibreOffice refuses two at a time with one profile, so each process of a test run has its own.
   */
  private static Path profile() {
    return FOLDER.resolve("profile-" + System.getProperty("surefire.forkNumber", "1"));
  }

  private static PrintedPaper read(Path pdf) throws IOException {
    List<String> pages = new ArrayList<>();
    List<BufferedImage> pictures = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      PDFRenderer renderer = new PDFRenderer(document);
      for (int number = 1; number <= document.getNumberOfPages(); number++) {
        PDFTextStripper text = new PDFTextStripper();
        text.setStartPage(number);
        text.setEndPage(number);
        pages.add(text.getText(document).replaceAll("\\s", ""));
        pictures.add(renderer.renderImage(number - 1));
      }
    }
    return new PrintedPaper(pages, pictures);
  }

  void hasPagesFrom(int least, int most) {
    assertThat(pages.size()).isBetween(least, most);
  }

  void says(String... words) {
    assertThat(String.join("", pages)).contains(words);
  }

  /** The mark of a sample is drawn, not written: large letters of a pale blue grey. */
  void isMarkedAsASampleOnEveryPage() {
    assertThat(pictures)
        .allSatisfy(picture -> assertThat(pale(picture)).as("part of the page").isGreaterThan(.01));
  }

  private static double pale(BufferedImage picture) {
    long pale = 0;
    for (int x = 0; x < picture.getWidth(); x++) {
      for (int y = 0; y < picture.getHeight(); y++) {
        int colour = picture.getRGB(x, y);
        int red = colour >> 16 & 0xff;
        int blue = colour & 0xff;
        pale += red > 215 && red < 245 && blue - red >= 2 && blue - red <= 10 ? 1 : 0;
      }
    }
    return (double) pale / picture.getWidth() / picture.getHeight();
  }
}
