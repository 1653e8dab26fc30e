/**
 * Coverage 组织覆盖: which departments and laboratories have a branch (有形覆盖, CT-9), and where the structure of branches
 * falls short of the rules BR-1 to BR-13, on any day. It counts organisations and never speaks of a person.
 */
@NullMarked
package org.ronghe.orgstructure.coverage;

import org.jspecify.annotations.NullMarked;
