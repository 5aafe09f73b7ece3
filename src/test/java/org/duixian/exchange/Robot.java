package org.duixian.exchange;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.BeanFactory;

/** A robot of a group on this machine: it keeps what it is sent and answers as it is told. */
public final class Robot {

  static final String TAKEN = "{\"errcode\":0}";

  private final List<String> posted = new CopyOnWriteArrayList<>();
  private final AtomicReference<String> answer = new AtomicReference<>(TAKEN);
  private final HttpServer server;

  private Robot(HttpServer server) {
    this.server = server;
    server.createContext(
        "/",
        exchange -> {
          posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          byte[] bytes = answer.get().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  static Robot start() throws IOException {
    return new Robot(
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
  }

  /** Where it listens, as the settings name it. */
  public String host() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What it was sent so far. */
  public List<String> posted() {
    return posted;
  }

  /** Lets it answer so from now on. */
  public void answers(String words) {
    answer.set(words);
  }

  /** Sends what is due now, as the clock would every few seconds; and at once what waits. */
  public static void deliver(BeanFactory beans, String district) throws InterruptedException {
    beans.getBean(DeliveryJob.class).send(district);
  }
}
