/**
 * Checks what the program is taught. Turtle is parsed, held against shapes, and every example
 * sentence beside an entry is read: what it promises must come out. {@link org.dateline.lint.Lint}
 * does all of it; {@link org.dateline.lint.Examiner} runs examples alone. Neither knows of a
 * command line.
 */
package org.dateline.lint;
