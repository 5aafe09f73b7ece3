package org.duixian.exchange;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The robot and the mail server on this machine to which programs under test send. */
public final class OutsideWorld {

  static final GreenMail MAILS = mails();
  private static final Robot ROBOT = robotStarted();

  private OutsideWorld() {}

  /** The one robot; who uses it begins with nothing posted. */
  public static Robot robot() {
    ROBOT.posted().clear();
    ROBOT.answers(Robot.TAKEN);
    return ROBOT;
  }

  /** The settings that lead a program here. */
  public static Map<String, Object> settings() {
    return Map.of(
        "duixian.exchange.hosts", ROBOT.host(),
        "duixian.exchange.mail-host", "127.0.0.1",
        "duixian.exchange.mail-port", MAILS.getSmtp().getPort(),
        "duixian.exchange.mail-from", "duixian@example.cn",
        "duixian.exchange.address", "https://duixian.example.cn");
  }

  private static Robot robotStarted() {
    try {
      return Robot.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GreenMail mails() {
    GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mails.start();
    return mails;
  }
}
