/** The work register: the one table in which every supervised item of every ledger also stands, as versions. */
@NullMarked
package org.ronghe.domain.register;

import org.jspecify.annotations.NullMarked;
