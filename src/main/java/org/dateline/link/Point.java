package org.dateline.link;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point on earth, in degrees of WGS 84.
 *
 * @param latitude -90 to 90, north is positive
 * @param longitude -180 to 180, east is positive
 */
public record Point(double latitude, double longitude) {
  private static final double EARTH_RADIUS_KM = 6371.0088;
  private static final String NUMBER = "(-?[0-9]+(?:\\.[0-9]+)?(?:[eE]-?[0-9]+)?)";
  private static final Pattern WKT =
      Pattern.compile(
          "(?:<http://www\\.opengis\\.net/[^>]*>\\s*)?POINT\\s*\\(\\s*"
              + NUMBER
              + "\\s+"
              + NUMBER
              + "\\s*\\)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PAIR = Pattern.compile(NUMBER + "(?:\\s+|\\s*,\\s*)" + NUMBER);

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException when no such point is on earth
   */
  public Point {
    if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException(
          "no point on earth: latitude " + latitude + ", longitude " + longitude);
    }
  }

  /** From WKT (longitude first) or from GeoRSS (latitude first); empty when it is neither. */
  static Optional<Point> parse(String text) {
    Matcher wkt = WKT.matcher(text.strip());
    if (wkt.matches()) {
      return of(wkt.group(2), wkt.group(1));
    }
    Matcher pair = PAIR.matcher(text.strip());
    return pair.matches() ? of(pair.group(1), pair.group(2)) : Optional.empty();
  }

  /** From two numbers; empty when they are none, or no point on earth. */
  static Optional<Point> of(String latitude, String longitude) {
    try {
      return Optional.of(new Point(Double.parseDouble(latitude), Double.parseDouble(longitude)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Kilometres along the great circle (haversine, on a sphere of the mean radius). */
  public double kilometres(Point other) {
    double north = Math.toRadians(other.latitude - latitude);
    double east = Math.toRadians(other.longitude - longitude);
    double h =
        Math.pow(Math.sin(north / 2), 2)
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(other.latitude))
                * Math.pow(Math.sin(east / 2), 2);
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, h)));
  }

  /** Well-known text, longitude first. */
  String wkt() {
    return String.format(Locale.ROOT, "POINT(%s %s)", longitude, latitude);
  }
}
