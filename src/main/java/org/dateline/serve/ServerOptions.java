package org.dateline.serve;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How to serve a store.
 *
 * @param host the address to listen on; {@code localhost} is reached from this machine alone
 * @param port 0 takes any that is free
 * @param title what the store is called on the pages
 * @param home the folder that holds {@code ontology/}
 * @param token who sends it may add reports; none: nobody may
 * @param password that every request must bring; none: anybody may read
 * @param update whether who has the token may also send SPARQL updates
 * @param services endpoints that queries may call with {@code SERVICE}; mostly none
 * @param tiles the online map that a reader may turn on
 * @param limits what no request may go beyond
 */
public record ServerOptions(
    String host,
    int port,
    String title,
    Path home,
    Optional<String> token,
    Optional<Password> password,
    boolean update,
    List<String> services,
    Tiles tiles,
    Limits limits) {

  /**
   * What no request may go beyond.
   *
   * @param querySeconds a query that takes longer is stopped
   * @param maxRows a query gives no more rows, or triples, than these
   * @param maxBody no request may bring more bytes
   * @param maxRequests so many requests are worked on at the same time; others are sent away
   */
  public record Limits(int querySeconds, int maxRows, long maxBody, int maxRequests) {
    /** The usual. */
    public static final Limits STANDARD = new Limits(30, 100_000, 10L << 20, 32);
  }

  /** On any free port of this machine, read only, with the usual limits. */
  public static ServerOptions local(Path home) {
    return new ServerOptions(
        "localhost",
        0,
        "dateline",
        home,
        Optional.empty(),
        Optional.empty(),
        false,
        List.of(),
        Tiles.OPEN_STREET_MAP,
        Limits.STANDARD);
  }

  /** The same with a token. */
  public ServerOptions withToken(String secret) {
    return new ServerOptions(
        host, port, title, home, Optional.of(secret), password, update, services, tiles, limits);
  }

  /** Keeps its own list; secrets stay out of logs. */
  public ServerOptions {
    services = List.copyOf(services);
  }

  @Override
  public String toString() {
    return "ServerOptions[" + host + ":" + port + "]";
  }
}
