/** What every import of a list shares: the sheet as it was read, its plan cell by cell, and the batch in between. */
@NullMarked
package org.ronghe.orgstructure.imports;

import org.jspecify.annotations.NullMarked;
