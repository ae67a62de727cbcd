package org.dateline.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option {@code --store}, the same for every verb. */
final class StoreOption {
  @Option(
      names = {"-s", "--store"},
      paramLabel = "DIR",
      defaultValue = "./dateline-store",
      description = "The store (default: ${DEFAULT-VALUE}).")
  Path dir;
}
