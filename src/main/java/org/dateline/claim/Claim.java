package org.dateline.claim;

import java.util.List;
import java.util.Optional;
import org.dateline.mention.When;
import org.dateline.text.Span;

/**
 * What one report, at these characters, says to be (or not to be) so, and through whom.
 *
 * @param type IRI of the most specific event type
 * @param roles who and what takes part; at most one filler for each role (a list of fillers gives
 *     several claims)
 * @param when the time claimed for the event
 * @param attribution who says so, nearest source first; empty when the report speaks in its own
 *     voice
 * @param status polarity, modality, certainty
 * @param sentence the sentence (of the report's body) that carries the claim
 * @param evidence the characters that carry it; within the sentence
 * @param reading IRI of the lexicon entry that read it
 */
public record Claim(
    String type,
    List<Role> roles,
    When when,
    List<Attribution> attribution,
    Status status,
    Span sentence,
    Span evidence,
    String reading) {

  /**
   * One participant.
   *
   * @param property IRI of the role property ({@code dl:agent})
   * @param entity key of an entity of the same reading
   * @param mention where the text names it
   */
  public record Role(String property, String entity, Span mention) {}

  /**
   * One link of the chain of sources.
   *
   * @param source key of an entity of the same reading
   * @param cue the word or words that attribute ("cho biết", "theo"); its span in the body
   * @param saidOn when it was said, where the text tells
   * @param saidIn the medium or occasion in which it was said (key of an entity), where the text
   *     tells
   */
  public record Attribution(
      String source, Optional<Span> cue, Optional<When> saidOn, Optional<String> saidIn) {}

  /** The same claim with a time. */
  public Claim at(When time) {
    return new Claim(type, roles, time, attribution, status, sentence, evidence, reading);
  }

  /** The same claim with other participants. */
  Claim with(List<Role> participants) {
    return new Claim(type, participants, when, attribution, status, sentence, evidence, reading);
  }

  /** The filler of a role, if there is one. */
  public Optional<String> filler(String property) {
    return roles.stream().filter(r -> r.property().equals(property)).map(Role::entity).findFirst();
  }
}
