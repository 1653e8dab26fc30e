package org.ronghe.domain.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecrecyMarkTest {
    @ParameterizedTest
    @ValueSource(strings = {"秘密★1年 关于某事的通知", "机密★", "标题\n绝密 ★ 20年", "【机密】某报告", "秘密：某事", "某事\n（秘密）\n正文", "机密 10 年"})
    void the_mark_of_a_secret_document_is_found(String text) {
        assertThat(SecrecyMark.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"保守国家秘密是每名党员的义务", "学习保密法和商业秘密保护", "不处理机密事项", "秘密投票的程序", "内网不存国家秘密"})
    void the_words_alone_are_no_mark(String text) {
        assertThat(SecrecyMark.in(text)).isFalse();
    }
}
