package org.duixian.exchange;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message as a robot takes it: where it is posted, and its JSON. The three services publish their
 * forms; DingTalk signs in the address, Feishu in the body, WeCom has its key in the address.
 */
record Letter(URI address, String body) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ALGORITHM = "HmacSHA256";

  /** Writes a message; the time is that of the signature. */
  static Letter of(Hook hook, String text, Instant now) {
    return switch (hook.kind()) {
      case WECOM -> new Letter(URI.create(hook.address()), wecom(text));
      case DINGTALK -> dingtalk(hook, text, now);
      case FEISHU -> feishu(hook, text, now);
      case EMAIL -> throw new IllegalArgumentException("an e-mail is no message of a robot");
    };
  }

  private static String wecom(String text) {
    return JSON.writeValueAsString(Map.of("msgtype", "text", "text", Map.of("content", text)));
  }

  /** Signature: HMAC-SHA256 over time in milliseconds, line break and secret, by the secret. */
  private static Letter dingtalk(Hook hook, String text, Instant now) {
    String address = hook.address();
    @Nullable String secret = hook.secret();
    if (secret != null) {
      long time = now.toEpochMilli();
      String sign = hmac(secret, time + "\n" + secret);
      address +=
          (address.contains("?") ? "&" : "?")
              + "timestamp="
              + time
              + "&sign="
              + URLEncoder.encode(sign, StandardCharsets.UTF_8);
    }
    return new Letter(URI.create(address), wecom(text));
  }

  /** Signature: HMAC-SHA256 over nothing, by time in seconds, line break and secret. */
  private static Letter feishu(Hook hook, String text, Instant now) {
    Map<String, Object> body = new LinkedHashMap<>();
    @Nullable String secret = hook.secret();
    if (secret != null) {
      String time = String.valueOf(now.getEpochSecond());
      body.put("timestamp", time);
      body.put("sign", hmac(time + "\n" + secret, ""));
    }
    body.put("msg_type", "text");
    body.put("content", Map.of("text", text));
    return new Letter(URI.create(hook.address()), JSON.writeValueAsString(body));
  }

  private static String hmac(String key, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
