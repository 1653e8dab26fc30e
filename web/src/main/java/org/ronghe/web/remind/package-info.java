/**
 * Reminders outside the house: a calendar feed with a secret, and one message a day by mail or by a group robot.
 * Everything that leaves carries numbers and dates alone, read from the work register; what was sent leaves a receipt.
 */
@NullMarked
package org.ronghe.web.remind;

import org.jspecify.annotations.NullMarked;
