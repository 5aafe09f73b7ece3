package org.duixian.database;

/**
 * A PostgreSQL server that is ready to be used: the embedded one, started or taken over, or an
 * existing one that was found fit.
 */
final class DatabaseServer implements AutoCloseable {

  private final DatabaseAddress address;
  private final AutoCloseable ownServer;

  private DatabaseServer(DatabaseAddress address, AutoCloseable ownServer) {
    this.address = address;
    this.ownServer = ownServer;
  }

  /**
   * Joins the existing server of the settings, or starts the embedded one in the data folder.
   *
   * @throws DatabaseUnavailable when neither can be done, with the reason
   */
  static DatabaseServer open(DatabaseSettings settings) {
    if (settings.existing().isPresent()) {
      DatabaseAddress existing = settings.existing().get();
      ExistingServer.requireFit(existing);
      return running(existing);
    }
    EmbeddedServer embedded = EmbeddedServer.start(settings.data(), Durability.KEPT);
    return new DatabaseServer(embedded.application(), embedded);
  }

  /** A server that somebody else runs, already known to be fit. */
  static DatabaseServer running(DatabaseAddress address) {
    return new DatabaseServer(address, () -> {});
  }

  DatabaseAddress address() {
    return address;
  }

  /** Stops the embedded server cleanly; leaves an existing one alone. */
  @Override
  public void close() {
    try {
      ownServer.close();
    } catch (Exception e) {
      throw new DatabaseUnavailable("stop", e);
    }
  }
}
