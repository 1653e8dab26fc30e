package org.ronghe.orgstructure.life;

/** In which order duties stand. No order puts one organisation before another by what it has done. */
public enum LifeSort {
    /** By the tree, the rules and time. */
    TREE,
    /** By the end of the period. */
    ENDING
}
