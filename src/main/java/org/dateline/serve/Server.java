package org.dateline.serve;

import java.net.BindException;
import java.util.function.Supplier;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.Operation;
import org.dateline.pipeline.Build;
import org.dateline.store.Store;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;

/** A store over HTTP, from {@link #start} until it is closed. The store stays the caller's. */
public final class Server implements AutoCloseable {
  private static final long GRACE_MILLIS = 2000;

  private final FusekiServer fuseki;
  private final ServedStore served;
  private final String host;

  private Server(FusekiServer fuseki, ServedStore served, String host) {
    this.fuseki = fuseki;
    this.served = served;
    this.host = host;
  }

  /**
   * Starts serving a store.
   *
   * @param build how reports that are posted are read into the store; made when first needed
   * @throws ServerException when the address cannot be had
   */
  public static Server start(Store store, ServerOptions options, Supplier<Build> build) {
    ServedStore served = new ServedStore(store, options.home(), options.update());
    try {
      FusekiServer fuseki = assemble(served, options, new Intake(served, options, build));
      fuseki.start();
      Server server = new Server(fuseki, served, options.host());
      store.announce(server.url());
      return server;
    } catch (FusekiException e) {
      served.close();
      throw new ServerException(reason(e, options), e);
    } catch (RuntimeException e) {
      served.close();
      throw e;
    }
  }

  /** GzipHandler is to be replaced, but its successor is in a module that Fuseki does not bring. */
  @SuppressWarnings({"deprecation", "removal"})
  private static FusekiServer assemble(ServedStore served, ServerOptions options, Intake intake) {
    FusekiServer fuseki =
        FusekiServer.create()
            .port(options.port())
            .loopback(options.host().equals("localhost"))
            .fusekiModules(FusekiModules.create())
            .numServerThreads(2, Gate.threads(options))
            .registerOperation(Operation.Query, new Sparql.Bounded(options.limits().maxRows()))
            .add(Sparql.DATASET, Sparql.service(served.store().dataset().asDatasetGraph(), options))
            .addFilter("/*", new Gate(options))
            .addFilter("/*", new Front(served, options, intake))
            .build();
    org.eclipse.jetty.server.Server jetty = fuseki.getJettyServer();
    ServerConnector connector = (ServerConnector) jetty.getConnectors()[0];
    connector.setHost(options.host());
    jetty.insertHandler(new GzipHandler());
    jetty.insertHandler(new SizeLimitHandler(options.limits().maxBody(), -1));
    // A form may be as large as any other body: reconciliation queries come in forms.
    jetty
        .getDescendant(ServletContextHandler.class)
        .setMaxFormContentSize(
            Math.toIntExact(Math.min(Integer.MAX_VALUE, options.limits().maxBody())));
    jetty.setErrorHandler(new PlainErrors());
    jetty.setStopTimeout(GRACE_MILLIS);
    return fuseki;
  }

  private static String reason(FusekiException e, ServerOptions options) {
    String where = options.host() + ":" + options.port();
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof BindException) {
        return where
            + " is in use or not an address of this machine; name another with --port or"
            + " --host";
      }
    }
    return "the server cannot listen on " + where + " (" + e.getMessage() + ")";
  }

  /** Where it is reached, without a slash at the end. */
  public String url() {
    String shown = host.contains(":") ? "[" + host + "]" : host;
    return "http://" + shown + ":" + fuseki.getPort();
  }

  /** Ends: requests that are being answered get a moment to finish. */
  @Override
  public void close() {
    fuseki.stop();
    served.close();
  }
}
