package org.dateline.serve;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * What Jetty itself refuses, before any of ours sees it: a request that is broken, or too large. It
 * is answered as everything else is, with one sentence and the same headers.
 */
final class PlainErrors extends ErrorHandler {
  static final String NO_HTTP = "the request is not as HTTP wants it";
  static final String MISTAKE =
      "a mistake in Dateline itself; the server says more where it was started";

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    HttpFields.Mutable headers = response.getHeaders();
    Gate.SAFETY.forEach(headers::put);
    headers.put(HttpHeader.CONTENT_TYPE, Reply.JSON);
    headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    Content.Sink.write(response, true, json(response.getStatus()), callback);
    return true;
  }

  private static String json(int status) {
    String sentence =
        switch (status) {
          case HttpStatus.PAYLOAD_TOO_LARGE_413 -> "the request is larger than this server takes";
          case HttpStatus.URI_TOO_LONG_414 -> "the address is too long; send it with POST";
          case HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 ->
              "the request's header is too large";
          default -> HttpStatus.isServerError(status) ? MISTAKE : NO_HTTP;
        };
    return new String(
        Json.bytes(Json.object("error", sentence)), java.nio.charset.StandardCharsets.UTF_8);
  }
}
