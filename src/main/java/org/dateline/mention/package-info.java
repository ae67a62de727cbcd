/**
 * Who and what a sentence speaks of, and when. Words are looked up and joined into noun phrases
 * ({@link org.dateline.mention.Chunk}), times are worked out from the day of the report ({@link
 * org.dateline.mention.When}), and {@link org.dateline.mention.Resolver} decides which {@link
 * org.dateline.mention.Entity} each phrase stands for, names and pronouns alike.
 */
package org.dateline.mention;
