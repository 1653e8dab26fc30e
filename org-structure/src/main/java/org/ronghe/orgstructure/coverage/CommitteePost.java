package org.ronghe.orgstructure.coverage;

import java.util.List;

/** The members a branch committee has besides its secretary (BR-8), known by the words of their titles. */
public enum CommitteePost {
    ORGANISATION("组织"),
    PUBLICITY("宣传"),
    DISCIPLINE("纪检", "纪律");

    private final List<String> words;

    CommitteePost(String... words) {
        this.words = List.of(words);
    }

    boolean isMeantBy(String title) {
        return words.stream().anyMatch(title::contains);
    }
}
