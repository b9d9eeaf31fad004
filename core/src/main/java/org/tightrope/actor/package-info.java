/// Who acts: states, blocs, organisations, armed groups and persons, and the book that resolves a name at a date to one
/// of them. Imports nothing of ours. Start at [org.tightrope.actor.ActorBook].
@NullMarked
package org.tightrope.actor;

import org.jspecify.annotations.NullMarked;
