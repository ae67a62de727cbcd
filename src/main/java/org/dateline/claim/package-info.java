/**
 * What a report claims. {@link org.dateline.claim.ClaimReader} is the way in: it takes a report's
 * sentences and mentions, finds the words that evoke an event, gives each role to the phrase that
 * stands where the word's frame says, and finds whose words they are. Out comes a {@link
 * org.dateline.claim.Reading}: claims with their status, time, source and evidence, and citations.
 * Which words do what stands in the lexicon, not here.
 */
package org.dateline.claim;
