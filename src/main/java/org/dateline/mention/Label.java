package org.dateline.mention;

/**
 * A name and the language it is in.
 *
 * @param text the name as written
 * @param language BCP 47 tag, or empty where unknown
 */
public record Label(String text, String language) {}
