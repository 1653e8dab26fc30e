/**
 * Supervision letters (监督建议函, SM-18): what the discipline commission finds at one unit, issue by issue and area by
 * area, with what it advises. The unit signs for the letter and answers every issue with evidence; whoever issued the
 * letter checks issue by issue, and what is not settled at once is followed up until it is. The issues of a letter are
 * another set than the tasks of the rectification ledger and are never added to them (CT-4).
 */
@NullMarked
package org.ronghe.discipline.letter;

import org.jspecify.annotations.NullMarked;
