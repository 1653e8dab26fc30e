package org.ronghe.domain.move;

import java.util.List;

/**
 * One line of "what is still missing".
 *
 * @param says message key of its sentence: the condition where it is met, the gap itself where it is not
 * @param arguments figures and names of that sentence; several names are one argument
 */
public record Line<G>(G guard, boolean met, String says, List<Object> arguments) {}
