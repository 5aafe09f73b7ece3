package org.duixian.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterTests {

  private static final Instant NEW_YEAR = Instant.parse("2025-01-01T00:00:00Z");
  private static final ExchangeSettings SETTINGS =
      new ExchangeSettings("", List.of("https://im.example.cn:8443"), "", 465, "", "", "");

  @Test
  void dingTalkIsSignedInTheAddress() {
    Letter letter =
        Letter.of(
            hook(
                HookKind.DINGTALK,
                "https://oapi.dingtalk.com/robot/send?access_token=x",
                "SECexample"),
            "到期",
            NEW_YEAR);
    assertThat(letter.address().toString())
        .isEqualTo(
            "https://oapi.dingtalk.com/robot/send?access_token=x&timestamp=1735689600000&sign="
                + "r1Hbu4vPuCwsDtNJTKotP3oRhTB2lhCTt0VS1dnV9hA%3D");
    assertThat(letter.body()).contains("\"msgtype\":\"text\"").contains("\"content\":\"到期\"");
  }

  @Test
  void feishuIsSignedInTheBody() {
    Letter letter =
        Letter.of(
            hook(HookKind.FEISHU, "https://open.feishu.cn/open-apis/bot/v2/hook/x", "SECexample"),
            "到期",
            NEW_YEAR);
    assertThat(letter.body())
        .isEqualTo(
            "{\"timestamp\":\"1735689600\",\"sign\":\"jO5s2WwMB2gPtuVWVhHziIUzABwmSFo4f+izbxMMXFw=\",\"msg_type\":\"text\","
                + "\"content\":{\"text\":\"到期\"}}");
  }

  @Test
  void aRobotWithoutASecretIsNotSigned() {
    Letter letter =
        Letter.of(
            hook(HookKind.WECOM, "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=x", null),
            "到期",
            NEW_YEAR);
    assertThat(letter.address().getQuery()).isEqualTo("key=x");
  }

  @ParameterizedTest
  @CsvSource({
    "WECOM, https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=x, true",
    "WECOM, http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=x, false",
    "WECOM, https://qyapi.weixin.qq.com.evil.cn/send, false",
    "WECOM, https://qyapi.weixin.qq.com:8443/send, false",
    "WECOM, https://user@qyapi.weixin.qq.com/send, false",
    "WECOM, https://open.feishu.cn/x, false",
    "FEISHU, https://im.example.cn:8443/x, true",
    "FEISHU, https://im.example.cn/x, false",
    "DINGTALK, http://127.0.0.1:8080/admin, false"
  })
  void newsArePostedToTheServiceOrToPlacesThatTheSettingsName(
      HookKind kind, URI address, boolean allowed) {
    assertThat(SETTINGS.allows(kind, address)).isEqualTo(allowed);
  }

  @Test
  void thePageShowsTheEndOfAnAddressOnly() {
    assertThat(
            hook(
                    HookKind.WECOM,
                    "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=abcdefgh",
                    null)
                .shownAddress())
        .isEqualTo("https://qyapi.weixin.qq.com/…efgh");
  }

  private static Hook hook(HookKind kind, String address, @Nullable String secret) {
    return new Hook(1, "示例群", kind, address, secret, "ROUND", null, null, true);
  }
}
