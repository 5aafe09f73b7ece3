package org.duixian.exchange;

/** Kinds of receivers. */
public enum HookKind {
  /** Robot of a WeCom group, 企业微信. */
  WECOM("qyapi.weixin.qq.com"),
  /** Robot of a DingTalk group, 钉钉. */
  DINGTALK("oapi.dingtalk.com"),
  /** Robot of a Feishu group, 飞书. */
  FEISHU("open.feishu.cn"),
  /** An e-mail address. */
  EMAIL("");

  private final String host;

  HookKind(String host) {
    this.host = host;
  }

  /** The host of the public service, empty for e-mail. */
  String host() {
    return host;
  }

  /** Says whether a signing secret belongs to it. */
  public boolean signs() {
    return this == DINGTALK || this == FEISHU;
  }
}
