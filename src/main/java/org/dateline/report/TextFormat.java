package org.dateline.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** One report a file: plain text, with YAML front matter or without. */
final class TextFormat implements Format {

  @Override
  public Cursor open(Source source, InputStream in, Options options)
      throws IOException, Unreadable {
    byte[] bytes;
    try (in) {
      bytes = in.readNBytes(Reports.MAX_BYTES + 1);
    }
    if (bytes.length > Reports.MAX_BYTES) {
      throw Fields.tooLong();
    }
    Encodings.Decoded decoded = Encodings.decode(bytes);
    FrontMatter front = FrontMatter.of(decoded.text());
    Fields fields = front.fields();
    List<String> notices = new ArrayList<>(decoded.notices());
    String body = decoded.text().substring(front.end());
    return Cursor.over(fields.report(body, source.stem(), source.origin(), options, notices));
  }
}
