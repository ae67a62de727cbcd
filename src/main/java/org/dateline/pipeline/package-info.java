/**
 * The stages, wired: reports go in, a store comes out. {@link org.dateline.pipeline.Build} reads
 * and writes, {@link org.dateline.pipeline.Remove} takes back, {@link
 * org.dateline.pipeline.Inventory} tells what is there. None of them knows of a command line.
 */
package org.dateline.pipeline;
