package org.ronghe.orgstructure.material;

/** What a material is. */
public enum MaterialKind {
    /** 重要讲话. */
    SPEECH,
    /** 文件. */
    DOCUMENT,
    /** 党内法规. */
    REGULATION,
    /** 理论文章. */
    THEORY,
    /** 典型材料. */
    CASE,
    /** 院史所史. */
    HISTORY
}
