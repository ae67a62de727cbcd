/**
 * Where text comes in: files, folders and standard input become {@link
 * org.dateline.report.Report}s.
 *
 * <p>{@link org.dateline.report.Reports} is the way in. It walks what it is given and hands each
 * file to a {@code Format}, which decodes its bytes ({@code Encodings}), takes the metadata ({@code
 * Fields}) and leaves the text alone: offsets found later must point into it. What cannot be read
 * is told in one sentence and never stops the rest ({@link org.dateline.report.Input}).
 */
package org.dateline.report;
