package org.dateline.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.jena.graph.Node;
import org.dateline.query.Table;
import org.dateline.query.Table.Cell;
import org.dateline.store.Store;

/** Writes control periods, one after the other as they come, as UTF-8. */
public final class LedgerWriter {
  private static final List<String> COLUMNS =
      List.of("place", "from", "until", "holder", "standing", "credibility", "saidBy");

  /** How they are written. */
  public enum Format {
    /** Aligned columns for reading. */
    TABLE,
    /** RFC 4180, with a heading. */
    CSV,
    /** An array of objects. */
    JSON,
    /** RFC 7946: a feature for each period of a place whose coordinates are known. */
    GEOJSON
  }

  /** One kind of output. */
  private interface Sheet {
    void row(ControlPeriod period, Captions captions) throws IOException;

    void end() throws IOException;
  }

  private final Store store;
  private final Sheet sheet;

  /**
   * Begins to write.
   *
   * @param width of the terminal, for a table; 0 for no bound
   */
  public LedgerWriter(Store store, Format format, int width, OutputStream out) {
    this.store = store;
    this.sheet =
        switch (format) {
          case TABLE -> new TableSheet(new Table(COLUMNS, width, out));
          case CSV -> new CsvSheet(out);
          case JSON -> new JsonSheet(out, false);
          case GEOJSON -> new JsonSheet(out, true);
        };
  }

  /** Writes a place's periods of one layer; those that cover the day, if one is given. */
  public void write(PlaceRecord made, Layer layer, Optional<LocalDate> on) {
    store.read(
        data -> {
          Captions captions = new Captions(data.asDatasetGraph(), store.base());
          for (ControlPeriod period : made.periods()) {
            if (period.layer() == layer && on.map(period::covers).orElse(true)) {
              try {
                sheet.row(period, captions);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }
          }
          return null;
        });
  }

  /** Ends the output, and leaves the stream open. */
  public void end() {
    try {
      sheet.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(ControlPeriod p, Captions captions) {
    return List.of(
        captions.of(p.place()),
        p.begin().toString(),
        p.ended() && p.end().toString().isEmpty() ? "?" : p.end().toString(),
        captions.of(p.holder()),
        p.standing().name().toLowerCase(Locale.ROOT),
        Integer.toString(p.credibility()),
        String.join("; ", captions.sources(p.support())));
  }

  private record TableSheet(Table table) implements Sheet {
    @Override
    public void row(ControlPeriod period, Captions captions) {
      table.add(cells(period, captions).stream().map(Cell::text).toList());
    }

    @Override
    public void end() {
      table.end();
    }
  }

  private static final class CsvSheet implements Sheet {
    private final CSVPrinter csv;

    CsvSheet(OutputStream out) {
      try {
        csv =
            new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
        csv.printRecord(COLUMNS);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void row(ControlPeriod period, Captions captions) throws IOException {
      csv.printRecord(cells(period, captions));
    }

    @Override
    public void end() throws IOException {
      csv.flush();
    }
  }

  private static final class JsonSheet implements Sheet {
    private final JsonGenerator json;
    private final boolean map;

    JsonSheet(OutputStream out, boolean map) {
      this.map = map;
      try {
        json = new JsonFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(new DefaultPrettyPrinter());
        if (map) {
          json.writeStartObject();
          json.writeStringField("type", "FeatureCollection");
          json.writeFieldName("features");
        }
        json.writeStartArray();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void row(ControlPeriod p, Captions captions) throws IOException {
      if (!map) {
        period(p, captions);
        return;
      }
      Optional<Captions.Point> point = captions.point(p.place());
      if (point.isPresent()) {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", p.iri().getURI());
        json.writeObjectFieldStart("geometry");
        json.writeStringField("type", "Point");
        json.writeFieldName("coordinates");
        json.writeArray(new double[] {point.get().longitude(), point.get().latitude()}, 0, 2);
        json.writeEndObject();
        json.writeFieldName("properties");
        period(p, captions);
        json.writeEndObject();
      }
    }

    private void period(ControlPeriod p, Captions captions) throws IOException {
      json.writeStartObject();
      json.writeStringField("id", p.iri().getURI());
      thing("place", p.place(), captions);
      thing("holder", p.holder(), captions);
      json.writeStringField("layer", p.layer().name().toLowerCase(Locale.ROOT));
      json.writeStringField("standing", p.standing().name().toLowerCase(Locale.ROOT));
      json.writeNumberField("credibility", p.credibility());
      bounds("begin", p.begin());
      bounds("end", p.end());
      json.writeBooleanField("ended", p.ended());
      json.writeArrayFieldStart("sources");
      for (String source : captions.sources(p.support())) {
        json.writeString(source);
      }
      json.writeEndArray();
      nodes("claims", p.support());
      nodes("endedBy", p.endedBy());
      nodes("contradictedBy", p.against());
      nodes("rivals", p.rivals());
      json.writeEndObject();
    }

    private void thing(String field, Node node, Captions captions) throws IOException {
      json.writeObjectFieldStart(field);
      json.writeStringField("id", node.toString());
      json.writeStringField("label", captions.of(node));
      json.writeEndObject();
    }

    private void bounds(String field, Bounds bounds) throws IOException {
      json.writeObjectFieldStart(field);
      if (bounds.earliest().isPresent()) {
        json.writeStringField("earliest", bounds.earliest().get().toString());
      }
      if (bounds.latest().isPresent()) {
        json.writeStringField("latest", bounds.latest().get().toString());
      }
      json.writeEndObject();
    }

    private void nodes(String field, List<Node> nodes) throws IOException {
      json.writeArrayFieldStart(field);
      for (Node node : nodes) {
        json.writeString(node.toString());
      }
      json.writeEndArray();
    }

    @Override
    public void end() throws IOException {
      json.writeEndArray();
      if (map) {
        json.writeEndObject();
      }
      json.writeRaw('\n');
      json.flush();
    }
  }
}
