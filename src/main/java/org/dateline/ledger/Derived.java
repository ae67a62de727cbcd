package org.dateline.ledger;

import java.util.Optional;

/**
 * A place's record, to be written.
 *
 * @param before what it replaces, if that has been read
 */
record Derived(PlaceRecord made, Optional<Stood> before) {}
