package org.dateline.serve;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the reconciliation service can do, as its clients ask for it first. */
final class ReconcileManifest {
  private static final int WIDTH = 400;
  private static final int HEIGHT = 200;

  private ReconcileManifest() {}

  /** Of version 0.2. */
  static Object current(View view, ServerOptions options, String address) {
    String root = address + ReconcileApi.ROOT;
    Map<String, Object> manifest = common(view, options, address, "0.2");
    manifest.put("identifierSpace", EntityIds.space(view.base()));
    manifest.put("schemaSpace", Terms.DL);
    manifest.put("view", Json.object("url", address + "/entity/{{id}}"));
    manifest.put(
        "preview",
        Json.object("url", root + "/preview?id={{id}}", "width", WIDTH, "height", HEIGHT));
    manifest.put(
        "suggest",
        Json.object(
            "entity", suggest(root, "entity"),
            "type", suggest(root, "type"),
            "property", suggest(root, "property")));
    manifest.put(
        "extend",
        Json.object(
            "propose_properties",
            Json.object("service_url", root, "service_path", "/extend/propose"),
            "property_settings",
            List.of()));
    return manifest;
  }

  private static Object suggest(String root, String what) {
    return Json.object(
        "service_url",
        root,
        "service_path",
        "/suggest/" + what,
        "flyout_service_url",
        root,
        "flyout_service_path",
        "/flyout/" + what + "?id=${id}");
  }

  /** Of the draft of 1.0, whose services lie at fixed places. */
  static Object draft(View view, ServerOptions options, String address) {
    Map<String, Object> manifest = common(view, options, address, "1.0-draft");
    manifest.put("lang", view.labels().lang());
    manifest.put("view", Json.object("url", address + "/entity/{id}"));
    manifest.put("preview", Json.object("width", WIDTH, "height", HEIGHT));
    manifest.put("suggest", Json.object("entity", true, "type", true, "property", true));
    manifest.put("extend", Json.object("proposeProperties", true, "propertySettings", List.of()));
    manifest.put("standardizedScore", true);
    return manifest;
  }

  private static Map<String, Object> common(
      View view, ServerOptions options, String address, String version) {
    Map<String, Object> manifest =
        Json.object(
            "versions",
            List.of(version),
            "name",
            "Dateline: " + options.title(),
            "documentation",
            address + "/api/openapi.yaml",
            "logo",
            address + "/icon.svg",
            "defaultTypes",
            Stream.of(Terms.PLACE_CLASS, Terms.ACTOR, Terms.SOURCE_CLASS)
                .map(t -> Json.object("id", Terms.local(t), "name", view.labels().of(t)))
                .toList(),
            "batchSize",
            ReconcileQuery.MOST_QUERIES);
    Optional.ofNullable(ReconcileManifest.class.getPackage().getImplementationVersion())
        .ifPresent(v -> manifest.put("serviceVersion", v));
    if (options.password().isPresent()) {
      manifest.put("authentication", Json.object("type", "basic"));
    }
    return manifest;
  }
}
