package org.duixian.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.duixian.RunningProduct;
import org.duixian.access.Districts;
import org.duixian.database.DistrictScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that cannot be taken in end at the form with the reason, and nothing of them is stored. */
@RunningProduct
class UploadTests {

  private static final String DISTRICT = "370105";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @LocalServerPort int port;
  @Autowired Districts districts;
  @Autowired JdbcClient jdbc;

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  private String before = "";

  @BeforeEach
  void signIn() throws Exception {
    before = stored();
    String link = districts.administratorLink(DISTRICT);
    String page = get(link).body();
    HttpRequest use =
        to(link)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token(page)))
            .build();
    assertThat(client.send(use, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(200);
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(to(path).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String token(String page) {
    Matcher found = TOKEN.matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private HttpResponse<String> send(String name, byte[] content) throws Exception {
    String token = token(get("/documents/new").body());
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    write(body, "--示例\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n");
    write(
        body,
        "--示例\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
    body.write(content);
    write(body, "\r\n--示例--\r\n");
    HttpRequest request =
        to("/documents")
            .header("Content-Type", "multipart/form-data; boundary=parts")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static void write(ByteArrayOutputStream body, String text) throws IOException {
    body.write(text.replace("--示例", "--parts").getBytes(StandardCharsets.UTF_8));
  }

  private void endsAtTheForm(HttpResponse<String> answer, String words) {
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("id=\"file-error\"").contains(words);
    assertThat(stored()).isEqualTo(before);
  }

  private String stored() {
    return DistrictScope.call(
        DISTRICT,
        () ->
            jdbc.sql(
                    """
                    select (select count(*) from document) || ' '
                        || (select count(*) from document_text) || ' '
                        || (select count(*) from statement)
                    """)
                .query(String.class)
                .single());
  }

  @Test
  void aFileOverTwentyMegabytes() throws Exception {
    endsAtTheForm(send("large.txt", new byte[21 * 1024 * 1024]), "超过 20 MB");
  }

  @Test
  void aFileFarBeyondWhatIsTakenInAtAll() throws Exception {
    endsAtTheForm(send("huge.txt", new byte[80 * 1024 * 1024]), "超过 20 MB");
  }

  @Test
  void aFileThatUnpacksBeyondAllReason() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      write(packed, "");
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] blank = new byte[1024 * 1024];
      java.util.Arrays.fill(blank, (byte) ' ');
      for (int megabyte = 0; megabyte < 300; megabyte++) {
        zip.write(blank);
      }
      zip.closeEntry();
    }
    endsAtTheForm(send("packed.docx", packed.toByteArray()), "解压后大得不合常理");
  }

  @Test
  void aFileUnderAPassword() throws Exception {
    ByteArrayOutputStream locked = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(locked);
    }
    endsAtTheForm(send("locked.pdf", locked.toByteArray()), "密码保护");
  }

  @Test
  void aPdfOfPicturesOnly() throws Exception {
    ByteArrayOutputStream scanned = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(scanned);
    }
    endsAtTheForm(send("scanned.pdf", scanned.toByteArray()), "没有");
  }
}
