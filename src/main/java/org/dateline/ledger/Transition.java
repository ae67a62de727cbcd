package org.dateline.ledger;

/**
 * Two who exclude each other are told to have one place, one after the other, within the policy's
 * patience: did it change hands, or do they contradict? What the policy may judge that by.
 *
 * @param days from the first to the second
 * @param sameSide true when both belong to one side
 * @param sameSource true when one source says both
 * @param toldLater true when the second was first reported after the first
 * @param returning true when the second had the place shortly before the first as well
 * @param earlierCredibility of the first, from 1 to 6
 * @param laterCredibility of the second
 * @param earlierReliability the best letter among those who tell the first, A as 1
 * @param laterReliability the best letter among those who tell the second
 */
record Transition(
    int days,
    boolean sameSide,
    boolean sameSource,
    boolean toldLater,
    boolean returning,
    int earlierCredibility,
    int laterCredibility,
    int earlierReliability,
    int laterReliability) {}
