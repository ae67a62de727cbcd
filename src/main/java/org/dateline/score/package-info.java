/**
 * Holds what is read in reports against what people found in them. {@link
 * org.dateline.score.GoldFile} holds what they found, {@link org.dateline.score.Evaluation} reads
 * the reports and compares, {@link org.dateline.score.Score} tells how well it went: by kind of
 * fact and by lexicon entry.
 */
package org.dateline.score;
