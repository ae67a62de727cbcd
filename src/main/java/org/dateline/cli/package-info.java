/**
 * The command line: one class a verb, each thin over an operation that knows no command line.
 * Errors are told in one sentence on standard error; {@link org.dateline.cli.Exit} lists the exit
 * codes.
 */
package org.dateline.cli;
