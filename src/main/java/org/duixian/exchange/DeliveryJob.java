package org.duixian.exchange;

import java.time.Duration;
import java.util.Optional;
import org.duixian.access.District;
import org.duixian.database.DistrictScope;
import org.duixian.job.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends what is due, every fifteen seconds. */
@Component
record DeliveryJob(District served, Hooks hooks, NewsPost post) implements Job {

  private static final int MOST = 20;

  @Override
  public String name() {
    return "news-delivery";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(15);
  }

  @Override
  public void run() throws InterruptedException {
    send(served.code());
  }

  /** Sends what is due in a district and returns how much that was. */
  int send(String district) throws InterruptedException {
    int sent = 0;
    for (Delivery delivery : DistrictScope.call(district, () -> hooks.take(MOST))) {
      Optional<Hook> hook = DistrictScope.call(district, () -> hooks.find(delivery.hook()));
      @Nullable String problem =
          hook.isPresent() ? post.send(hook.get(), delivery) : "the receiver is gone";
      DistrictScope.run(district, () -> hooks.ended(delivery, problem));
      sent++;
    }
    return sent;
  }
}
