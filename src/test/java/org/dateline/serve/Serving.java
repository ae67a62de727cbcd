package org.dateline.serve;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How a test's server is to be, where it is not {@link ServerOptions#local}. */
final class Serving {
  private int port;
  private Optional<String> token = Optional.empty();
  private Optional<Password> password = Optional.empty();
  private boolean update;
  private List<String> services = List.of();
  private Tiles tiles = Tiles.OPEN_STREET_MAP;
  private ServerOptions.Limits limits = new ServerOptions.Limits(3, 1000, 1 << 20, 16);

  /** With limits that a test can reach. */
  static Serving local() {
    return new Serving();
  }

  Serving port(int number) {
    port = number;
    return this;
  }

  /** Whoever has {@link Served#TOKEN} may add reports, and change the store. */
  Serving updates() {
    token = Optional.of(Served.TOKEN);
    update = true;
    return this;
  }

  Serving password(Password asked) {
    password = Optional.of(asked);
    return this;
  }

  Serving calling(String... endpoints) {
    services = List.of(endpoints);
    return this;
  }

  Serving tiles(String template) {
    tiles = Tiles.at(template);
    return this;
  }

  Serving limits(ServerOptions.Limits given) {
    limits = given;
    return this;
  }

  ServerOptions options() {
    ServerOptions local = ServerOptions.local(Path.of("").toAbsolutePath());
    return new ServerOptions(
        local.host(),
        port,
        local.title(),
        local.home(),
        token,
        password,
        update,
        services,
        tiles,
        limits);
  }
}
