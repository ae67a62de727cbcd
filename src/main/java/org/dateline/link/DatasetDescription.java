package org.dateline.link;

/**
 * A dataset as it was when it was read.
 *
 * @param name what it goes by: a file's name without its endings, or a service's address
 * @param version a hash of what was read; the service's own word for it, or empty
 * @param date the day of its latest change, as it says itself, else of its file; ISO 8601, or empty
 * @param entries how many entries, or lines of names, it has; 0 when not known
 */
public record DatasetDescription(String name, String version, String date, long entries) {}
