/**
 * A report's text, cut up and never changed: {@link org.dateline.text.Tokenizer} makes tokens,
 * {@link org.dateline.text.SentenceSplitter} sentences of them. Every {@link
 * org.dateline.text.Span} points into the text as it was given.
 */
package org.dateline.text;
