package org.dateline.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.dateline.query.Prefixes;

/**
 * The store's own IRIs, opened: RDF for programs, a page for people. What a server shows of an IRI
 * is what the store says of it, and of what belongs to it alone: a claim's event, evidence and
 * chain; of a report its whole graph.
 *
 * <p>A server that is not reached at the store's base writes its own address in its place, so that
 * links lead on; {@code ?iris=canonical} keeps them as they are.
 */
final class LinkedData {
  /** The first part of the paths of a store's IRIs. */
  private static final Set<String> ROOMS =
      Set.of("entity", "report", "period", "happening", "dispute", "assessment", "graph", "merge");

  private static final Pattern BEYOND_ASCII = Pattern.compile("(%[89A-Fa-f][0-9A-Fa-f])+");

  /** Parameters that choose what is shown of an IRI, and in what: none of a page's. */
  private static final Set<String> OWN = Set.of("iri", "focus", "iris", "format", "graph");

  private static final int MOST_TRIPLES = 100_000;

  /** In what may be asked for, the usual first. */
  private static final List<Lang> LANGS =
      List.of(Lang.TURTLE, Lang.JSONLD, Lang.NTRIPLES, Lang.RDFXML);

  private static final AcceptList OFFER =
      AcceptList.create(
          "text/html",
          "text/turtle",
          "application/ld+json",
          "application/n-triples",
          "application/rdf+xml",
          "application/xhtml+xml");

  private final ServedStore served;

  LinkedData(ServedStore served) {
    this.served = served;
  }

  /** True for the path of an IRI, and not of a page. */
  static boolean isOne(String path) {
    int slash = path.indexOf('/', 1);
    return slash > 0 && slash < path.length() - 1 && ROOMS.contains(path.substring(1, slash));
  }

  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String base = served.store().base();
    String path = request.getRequestURI().substring(1);
    Node node = served.read("en", view -> find(view, base, path));
    response.addHeader("Vary", "Accept");
    Optional<Lang> lang = negotiated(request);
    if (lang.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", page(node.getURI(), base) + others(request));
      return;
    }
    response.setHeader("Link", "<" + ascii(node.getURI()) + ">; rel=\"canonical\"");
    boolean canonical = "canonical".equals(request.getParameter("iris"));
    String here = canonical ? base : address(request) + "/";
    String type = lang.get().getContentType().getContentTypeStr() + ";charset=utf-8";
    String tag = served.version() + "-" + lang.get().getName().replaceAll("\\W", "");
    Reply.tagged(
        request,
        response,
        type,
        canonical ? tag + "-c" : tag,
        () -> served.read("en", view -> written(view, node, lang.get(), base, here)));
  }

  /** What the SPARQL endpoint is, in the words of SPARQL 1.1 Service Description. */
  void serviceDescription(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Lang lang = negotiated(request).orElse(Lang.TURTLE);
    Graph graph = GraphFactory.createDefaultGraph();
    String sd = "http://www.w3.org/ns/sparql-service-description#";
    String formats = "http://www.w3.org/ns/formats/";
    graph.getPrefixMapping().setNsPrefix("sd", sd);
    Node service = NodeFactory.createURI(address(request) + Sparql.QUERY);
    add(graph, service, Terms.TYPE.getURI(), sd + "Service");
    add(graph, service, sd + "endpoint", service.getURI());
    add(graph, service, sd + "supportedLanguage", sd + "SPARQL11Query");
    add(graph, service, sd + "feature", sd + "UnionDefaultGraph");
    for (String format :
        List.of(
            "SPARQL_Results_JSON",
            "SPARQL_Results_XML",
            "SPARQL_Results_CSV",
            "SPARQL_Results_TSV",
            "Turtle",
            "N-Triples",
            "RDF_XML",
            "JSON-LD")) {
      add(graph, service, sd + "resultFormat", formats + format);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFWriter.source(graph).lang(lang).output(out);
    response.addHeader("Vary", "Accept");
    Reply.send(
        request,
        response,
        HttpServletResponse.SC_OK,
        lang.getContentType().getContentTypeStr() + ";charset=utf-8",
        out.toByteArray());
  }

  private static void add(Graph graph, Node subject, String property, String object) {
    graph.add(subject, NodeFactory.createURI(property), NodeFactory.createURI(object));
  }

  /** Where this server is reached, as the client sees it, without a slash at the end. */
  static String address(HttpServletRequest request) {
    String url = request.getRequestURL().toString();
    return url.substring(0, url.length() - request.getRequestURI().length());
  }

  /** An IRI holds letters of all scripts; what a browser sends is escaped, or in part. */
  private static Node find(View view, String base, String path) {
    for (String candidate : List.of(path, decoded(path), reescaped(path))) {
      Node node = NodeFactory.createURI(base + candidate);
      boolean graph = view.facts().data().containsGraph(node);
      if (graph || view.facts().known(node)) {
        return node;
      }
    }
    throw Refusal.missing("thing named " + base + decoded(path));
  }

  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path;
    }
  }

  /** Decodes what is not ASCII, and leaves the escapes of ASCII, which an IRI may well hold. */
  private static String reescaped(String path) {
    Matcher beyond = BEYOND_ASCII.matcher(path);
    return beyond.replaceAll(m -> Matcher.quoteReplacement(decoded(m.group())));
  }

  private static Optional<Lang> negotiated(HttpServletRequest request) {
    String asked = request.getParameter("format");
    if (asked != null) {
      Lang lang = RDFLanguages.nameToLang(asked);
      if (lang == null || !LANGS.contains(lang)) {
        throw new Refusal(406, "format is turtle, json-ld, n-triples or rdf/xml");
      }
      return Optional.of(lang);
    }
    String accept = request.getHeader("Accept");
    if (accept == null || accept.isBlank() || accept.strip().equals("*/*")) {
      return Optional.of(Lang.TURTLE);
    }
    MediaType best = AcceptList.match(new AcceptList(accept), OFFER);
    if (best == null) {
      throw new Refusal(
          406,
          "offered are text/html, text/turtle, application/ld+json, application/n-triples and"
              + " application/rdf+xml");
    }
    return LANGS.stream()
        .filter(l -> l.getContentType().getContentTypeStr().equals(best.getContentTypeStr()))
        .findFirst();
  }

  /** The page that shows it. */
  private static String page(String iri, String base) {
    String rest = iri.substring(base.length());
    String[] parts = rest.split("/", -1);
    String given = query(iri);
    if (parts[0].equals("entity") || (parts.length > 2 && parts[2].equals("entity"))) {
      return "/entity?iri=" + given;
    }
    if (parts[0].equals("report")) {
      String report = query(base + "report/" + parts[1]);
      return "/report?iri=" + report + (parts.length > 2 ? "&focus=" + given : "");
    }
    return parts[0].equals("graph") ? "/ontology?graph=" + given : "/?focus=" + given;
  }

  /** What else was asked for, such as {@code lang}: it goes along to the page. */
  private static String others(HttpServletRequest request) {
    StringBuilder others = new StringBuilder();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              for (String value : OWN.contains(name) ? new String[0] : values) {
                others.append('&').append(query(name)).append('=').append(query(value));
              }
            });
    return others.toString();
  }

  private static String query(String iri) {
    return URLEncoder.encode(iri, StandardCharsets.UTF_8);
  }

  private static String ascii(String iri) {
    return java.net.URI.create(iri).toASCIIString();
  }

  private static byte[] written(View view, Node node, Lang lang, String base, String here) {
    Graph graph = GraphFactory.createDefaultGraph();
    Map<String, String> prefixes = Prefixes.of(here);
    graph.getPrefixMapping().setNsPrefixes(prefixes);
    collect(view.facts(), node).forEach(t -> graph.add(moved(t, base, here)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFWriter.source(graph).lang(lang).output(out);
    return out.toByteArray();
  }

  private static Stream<Triple> collect(Facts facts, Node node) {
    if (facts.data().containsGraph(node)) {
      return facts.data().stream(node, Node.ANY, Node.ANY, Node.ANY)
          .limit(MOST_TRIPLES)
          .map(Quad::asTriple);
    }
    Set<Triple> triples = new LinkedHashSet<>();
    Set<Node> seen = new LinkedHashSet<>();
    Deque<Node> open = new ArrayDeque<>(List.of(node));
    while (!open.isEmpty() && triples.size() < MOST_TRIPLES) {
      Node next = open.pop();
      if (!seen.add(next)) {
        continue;
      }
      facts
          .data()
          .find(Node.ANY, next, Node.ANY, Node.ANY)
          .forEachRemaining(
              q -> {
                triples.add(q.asTriple());
                if (belongs(q.getObject(), facts.base())) {
                  open.add(q.getObject());
                }
              });
    }
    return triples.stream();
  }

  /** True for what has no life of its own: a claim's event, evidence, attribution; a geometry. */
  private static boolean belongs(Node node, String base) {
    return node.isURI()
        && node.getURI().startsWith(base)
        && node.getURI().matches(".*/(event|evidence|attribution)/.*|.*\\.geo");
  }

  private static Triple moved(Triple t, String base, String here) {
    return base.equals(here)
        ? t
        : Triple.create(
            moved(t.getSubject(), base, here), t.getPredicate(), moved(t.getObject(), base, here));
  }

  private static Node moved(Node node, String base, String here) {
    return node.isURI() && node.getURI().startsWith(base)
        ? NodeFactory.createURI(here + node.getURI().substring(base.length()))
        : node;
  }
}
