package org.ronghe.webkit.document;

/** The two layouts of GB/T 9704-2012 that the house writes in; each has one template. */
public enum Layout {
    /** 文件格式: red mark 35 mm below the top of the type area, number centred above a red rule. */
    FILE,
    /** 信函格式: red mark 30 mm below the top of the page, red double rules, number flush right. */
    LETTER
}
