package org.dateline.cli;

import picocli.CommandLine;

/** The version, as the jar's manifest tells it. */
final class Version implements CommandLine.IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"dateline " + (version == null ? "(not packaged)" : version)};
  }
}
