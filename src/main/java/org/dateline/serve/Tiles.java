package org.dateline.serve;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * An online map in tiles of 256 pixels, in the usual scheme of web maps. Pages load it only when
 * their reader turns it on, and from no other host.
 *
 * @param template the address of a tile, with {@code {z}}, {@code {x}} and {@code {y}}
 * @param credit whom the map is to be credited to
 * @param about where their terms are told
 */
public record Tiles(String template, String credit, String about) {
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]+)?/[^\\s\"'<>\\\\;,]*");

  /** The map of OpenStreetMap. */
  public static final Tiles OPEN_STREET_MAP =
      new Tiles(
          "https://tile.openstreetmap.org/{z}/{x}/{y}.png",
          "© OpenStreetMap contributors",
          "https://www.openstreetmap.org/copyright");

  /**
   * Checks the addresses: the host of the tiles becomes part of the pages' content security policy.
   *
   * @throws IllegalArgumentException when one is none
   */
  public Tiles {
    for (String part : new String[] {"{z}", "{x}", "{y}"}) {
      if (!template.contains(part)) {
        throw new IllegalArgumentException(template + " has no " + part);
      }
    }
    if (!ADDRESS.matcher(template).matches()) {
      throw new IllegalArgumentException(
          template + " is no address as https://tiles.example.org/{z}/{x}/{y}.png");
    }
  }

  /** A map of one's own; its credit is its host. */
  public static Tiles at(String template) {
    URI address = URI.create(template.replaceAll("[{}]", ""));
    return new Tiles(template, "© " + address.getHost(), origin(template) + "/");
  }

  /** Scheme, host and port, as a content security policy names them. */
  String origin() {
    return origin(template);
  }

  private static String origin(String address) {
    return address.substring(0, address.indexOf('/', address.indexOf("://") + 3));
  }
}
