package org.dateline.text;

import java.util.List;

/**
 * A sentence, or a headline, caption or by-line that stands for one.
 *
 * @param span from its first to its last token
 * @param tokens its tokens
 * @param line which line of the text it is on, counted from 0: sentences of one line are one
 *     paragraph
 */
public record Sentence(Span span, List<Token> tokens, int line) {}
