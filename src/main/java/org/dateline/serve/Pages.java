package org.dateline.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The web pages: files beside this class in {@code web/}, and those that libraries bring as WebJars
 * under {@code /webjars/}. {@code /claims} is {@code claims.html}.
 *
 * <p>What all pages share stands once, in {@code frame.html}. The file of a page holds its own
 * style sheets and scripts, a line each, and its {@code main} element.
 */
final class Pages {
  /** Names without a way out: no dots alone, nothing escaped, no backslash. */
  private static final Pattern SAFE = Pattern.compile("(/[A-Za-z0-9_@-][A-Za-z0-9_.@+-]*)*/?");

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html;charset=utf-8"),
          Map.entry("js", "text/javascript;charset=utf-8"),
          Map.entry("mjs", "text/javascript;charset=utf-8"),
          Map.entry("css", "text/css;charset=utf-8"),
          Map.entry("json", "application/json;charset=utf-8"),
          Map.entry("geojson", "application/geo+json;charset=utf-8"),
          Map.entry("svg", "image/svg+xml;charset=utf-8"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("webp", "image/webp"),
          Map.entry("woff", "font/woff"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("txt", "text/plain;charset=utf-8"),
          Map.entry("map", "application/json;charset=utf-8"));

  /**
   * One file. Its bytes are handed to whoever sends them, and never compared or changed.
   *
   * @param type its media type
   * @param tag changes with its content
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Page(String type, String tag, byte[] bytes) {}

  private final Map<String, Page> known = new ConcurrentHashMap<>();

  /** The file behind a path, if there is one. */
  Optional<Page> find(String path) {
    if (!SAFE.matcher(path).matches()) {
      return Optional.empty();
    }
    Page page = known.get(path);
    if (page == null) {
      page = load(path).orElse(null);
      if (page != null) {
        known.put(path, page);
      }
    }
    return Optional.ofNullable(page);
  }

  private static Optional<Page> load(String path) {
    String file = path.equals("/") ? "/index.html" : path;
    if (file.endsWith("/")) {
      return Optional.empty();
    }
    String name = file.substring(file.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    if (dot < 0) {
      file += ".html";
    }
    String type = TYPES.get(dot < 0 ? "html" : name.substring(dot + 1));
    if (type == null) {
      return Optional.empty();
    }
    String resource = file.startsWith("/webjars/") ? "/META-INF/resources" + file : "web" + file;
    try (InputStream in = Pages.class.getResourceAsStream(resource)) {
      if (in == null) {
        return Optional.empty();
      }
      byte[] bytes = in.readAllBytes();
      if (file.endsWith(".html") && !file.startsWith("/webjars/")) {
        bytes = framed(path, new String(bytes, StandardCharsets.UTF_8));
      }
      CRC32 sum = new CRC32();
      sum.update(bytes);
      return Optional.of(
          new Page(type, Long.toHexString(sum.getValue()) + "-" + bytes.length, bytes));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** A page within the frame, its own link in the navigation marked. */
  private static byte[] framed(String path, String page) throws IOException {
    int main = page.indexOf("<main");
    StringBuilder styles = new StringBuilder();
    StringBuilder scripts = new StringBuilder();
    for (String line : page.substring(0, main).lines().toList()) {
      (line.strip().startsWith("<link") ? styles : scripts).append(line).append('\n');
    }
    String stem = path.replaceFirst("\\.html$", "");
    String here = stem.equals("/index") ? "/" : stem;
    String name = here.equals("/") ? "map" : here.substring(1);
    try (InputStream in = Pages.class.getResourceAsStream("frame.html")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("<!-- styles -->\n", styles)
          .replace("<!-- scripts -->\n", scripts)
          .replace("title.PAGE", "title." + name)
          .replace(
              "<li><a href=\"" + here + "\"", "<li><a href=\"" + here + "\" aria-current=\"page\"")
          .replace("<!-- main -->\n", page.substring(main))
          .getBytes(StandardCharsets.UTF_8);
    }
  }
}
