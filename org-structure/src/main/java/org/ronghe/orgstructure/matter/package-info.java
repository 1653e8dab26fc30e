/**
 * 三重一大 (TZ-1 to TZ-10, SM-9): a matter is raised, given every opinion that its class asks for, put before the body that
 * decides, heard member by member, decided, carried out and evaluated.
 */
@NullMarked
package org.ronghe.orgstructure.matter;

import org.jspecify.annotations.NullMarked;
