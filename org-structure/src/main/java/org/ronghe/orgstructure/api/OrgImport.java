package org.ronghe.orgstructure.api;

/**
 * Takes in a list of organisations as a whole, behind the caller's own gate: first set-up, command line, demonstration.
 */
public interface OrgImport {
    /**
     * Reads, plans and writes the list in one transaction, as the import page does in two steps.
     *
     * @return units that were new or changed; 0 for a list that is already in
     * @throws org.ronghe.domain.RuleBroken {@code org.import-problems} with every cell that stands in the way as a gap,
     *     or the reader's code for a file that cannot be taken; nothing is written then
     */
    int importCsv(byte[] file);
}
