package org.dateline.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Writes whole answers. */
final class Reply {
  static final String JSON = "application/json;charset=utf-8";

  private Reply() {}

  /** An answer that a client may keep as long as the tag is the same. */
  static void tagged(
      HttpServletRequest request, HttpServletResponse response, String type, String tag, Body body)
      throws IOException {
    String quoted = '"' + tag + '"';
    response.setHeader("ETag", quoted);
    response.setHeader("Cache-Control", "no-cache");
    String known = request.getHeader("If-None-Match");
    if (known != null && (known.contains(quoted) || known.contains(tag + "--gzip"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    send(request, response, HttpServletResponse.SC_OK, type, body.bytes());
  }

  /** Made only when it is sent. */
  interface Body {
    byte[] bytes() throws IOException;
  }

  static void send(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String type,
      byte[] body)
      throws IOException {
    response.setStatus(status);
    response.setContentType(type);
    response.setContentLength(body.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(body);
    }
  }

  static void error(
      HttpServletRequest request, HttpServletResponse response, int status, String sentence)
      throws IOException {
    if (!response.isCommitted()) {
      // What was set for a good answer does not hold for this one.
      response.setHeader("ETag", null);
      response.setHeader("Cache-Control", "no-store");
      send(request, response, status, JSON, Json.bytes(Json.object("error", sentence)));
    }
  }
}
