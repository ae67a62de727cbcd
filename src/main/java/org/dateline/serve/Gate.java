package org.dateline.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What every request passes first: who may come in, how many at a time, what browsers may do with
 * the answer.
 */
final class Gate implements Filter {
  private static final String POLICY = "Content-Security-Policy";

  /** Sent with every answer. */
  static final Map<String, String> SAFETY =
      Map.of(
          POLICY,
          policy(""),
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin");

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final ServerOptions options;
  private final Lane queries;
  private final Lane others;

  Gate(ServerOptions options) {
    this.options = options;
    // A slow query holds its place for long; quick requests have their own.
    int width = Math.max(2, options.limits().maxRequests() / 4);
    this.queries = new Lane(width, 2 * width);
    this.others = new Lane(options.limits().maxRequests(), 4 * options.limits().maxRequests());
  }

  /** Pages load nothing from elsewhere, but for map tiles when their reader asks for them. */
  private static String policy(String tiles) {
    return "default-src 'self'; img-src 'self' data: blob:"
        + tiles
        + "; style-src 'self' 'unsafe-inline'; font-src 'self' data:; object-src 'none';"
        + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
  }

  /** Threads that are enough for all who are let in or wait. */
  static int threads(ServerOptions options) {
    return 16 + 6 * options.limits().maxRequests();
  }

  @Override
  public void doFilter(ServletRequest any, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) any;
    HttpServletResponse response = (HttpServletResponse) answer;
    headers(request, response);
    String path = request.getRequestURI();
    if (!mayComeIn(request, response)) {
      return;
    }
    if (request.getMethod().equals("OPTIONS")) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    Lane lane = path.startsWith("/store/") ? queries : others;
    if (!lane.enter()) {
      response.setHeader("Retry-After", "5");
      Reply.error(request, response, 503, "the server is busy; try again in a few seconds");
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      lane.leave();
    }
  }

  private void headers(HttpServletRequest request, HttpServletResponse response) {
    SAFETY.forEach(response::setHeader);
    response.setHeader(POLICY, policy(" " + options.tiles().origin()));
    boolean reading =
        READING.contains(request.getMethod())
            || request.getRequestURI().equals(Sparql.QUERY)
            || ReconcileApi.isOne(request.getRequestURI());
    if (reading && options.password().isEmpty()) {
      response.setHeader("Access-Control-Allow-Origin", "*");
      response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
      response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type");
      response.setHeader("Access-Control-Expose-Headers", "ETag, Link, " + Sparql.LIMIT_HEADER);
    }
  }

  /**
   * The password opens everything, the token what only it opens; a request that brings the token
   * needs no password.
   */
  private boolean mayComeIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean open = options.password().isEmpty() || hasPassword(request) || hasToken(request);
    if (!open) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"Dateline\", charset=\"UTF-8\"");
      Reply.error(request, response, 401, "this server asks for a user name and a password");
    }
    return open;
  }

  private boolean hasPassword(HttpServletRequest request) {
    return credentials(request, "Basic ")
        .map(Gate::decoded)
        .filter(options.password().orElseThrow()::matches)
        .isPresent();
  }

  private boolean hasToken(HttpServletRequest request) {
    return hasToken(request, options);
  }

  /** True when the request brings the server's token. */
  static boolean hasToken(HttpServletRequest request, ServerOptions options) {
    return options.token().isPresent()
        && credentials(request, "Bearer ")
            .filter(given -> same(given, options.token().get()))
            .isPresent();
  }

  private static Optional<String> credentials(HttpServletRequest request, String scheme) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(h -> h.regionMatches(true, 0, scheme, 0, scheme.length()))
        .map(h -> h.substring(scheme.length()).strip());
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** Takes as long for a nearly right secret as for a wrong one. */
  private static boolean same(String given, String secret) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
  }
}
