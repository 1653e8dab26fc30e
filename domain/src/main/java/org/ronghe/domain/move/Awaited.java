package org.ronghe.domain.move;

import java.time.LocalDate;
import java.util.Set;

/**
 * A decision that a record waits for.
 *
 * @param step the step that decides
 * @param by whom it waits for
 * @param barred people who must not take it, nor whoever acts for them
 * @param from the first day on which it waits; {@link LocalDate#MIN} is at once
 */
public record Awaited(String step, Deciders by, Set<Long> barred, LocalDate from) {}
