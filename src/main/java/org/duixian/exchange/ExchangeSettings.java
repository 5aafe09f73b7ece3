package org.duixian.exchange;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code duixian.exchange}.
 *
 * @param address the address under which people open the pages, for links in news; empty for none
 * @param hosts further places to which robots may be posted, such as {@code https://im.example.cn};
 *     a private service of the government is one
 * @param mailHost server that takes e-mail, empty for no e-mail
 * @param mailPort its port
 * @param mailUser name to sign in with, empty for none
 * @param mailPassword its password
 * @param mailFrom address of the sender
 */
@ConfigurationProperties("duixian.exchange")
record ExchangeSettings(
    @DefaultValue("") String address,
    @DefaultValue({}) List<String> hosts,
    @DefaultValue("") String mailHost,
    @DefaultValue("465") int mailPort,
    @DefaultValue("") String mailUser,
    @DefaultValue("") String mailPassword,
    @DefaultValue("") String mailFrom) {

  boolean mails() {
    return !mailHost.isEmpty() && !mailFrom.isEmpty();
  }

  /**
   * Says whether news may be posted there: to the service itself, with encryption, or to a place
   * that the settings name. Nothing else, so that no form can make the server call its own network.
   */
  boolean allows(HookKind kind, URI address) {
    if (address.getHost() == null || address.getUserInfo() != null) {
      return false;
    }
    boolean service =
        "https".equals(address.getScheme())
            && address.getPort() == -1
            && address.getHost().equals(kind.host());
    String port = address.getPort() == -1 ? "" : ":" + address.getPort();
    return service || hosts.contains(address.getScheme() + "://" + address.getHost() + port);
  }
}
