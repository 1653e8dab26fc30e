package org.ronghe.webkit.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an official document says (domain rules §2.12), apart from how it looks. Text is text: whatever stands in it is
 * written as it is, and line ends begin a new paragraph in the body and in tables.
 *
 * @param draft it carries the mark 草稿
 * @param urgency 特急, 加急 or empty
 * @param mark whose document it is, in red at its head (发文机关标志)
 * @param number as {@code 督办〔2026〕5号}; empty before it is drawn
 * @param addressee 主送, full names; empty where there is none
 * @param annexes each begins a page of its own and is named in the note under the body
 * @param signatory 署名
 * @param date 成文日期; null before there is one
 * @param copyTo 抄送; empty where there is none
 * @param printedBy 印发机关; the letter layout has no place for it
 */
public record OfficialDocument(
        Layout layout,
        boolean draft,
        String urgency,
        String mark,
        String number,
        String title,
        String addressee,
        List<Block> body,
        List<Annex> annexes,
        String signatory,
        @Nullable LocalDate date,
        String copyTo,
        String printedBy) {

    /** A part of the text, in its order. */
    public sealed interface Block {}

    /** The levels of headings: 一、 （一） 1. （1）; the writer counts them. */
    public enum Level {
        ONE,
        TWO,
        THREE,
        FOUR
    }

    /** A heading; its number stands before it. */
    public record Heading(Level level, String text) implements Block {}

    /** Plain text; each line is a paragraph. */
    public record Text(String text) implements Block {}

    /** A table with a row of heads that is repeated on every page. */
    public record Table(List<Column> columns, List<List<String>> rows) implements Block {}

    /** A form of two columns: what is asked, and what is said. */
    public record Form(List<Line> lines) implements Block {}

    public record Line(String asked, String said) {}

    /** @param width share of the type area, in whatever unit the other columns use */
    public record Column(String head, int width) {}

    /** 附件. */
    public record Annex(String name, List<Block> blocks) {}

    /**
     * Typed text as blocks: a line that begins with the very number that a heading would get here is that heading,
     * every other line is text, and nothing of it changes.
     */
    public static List<Block> typed(String text) {
        var numerals = new Numerals();
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> block(line, numerals))
                .toList();
    }

    private static Block block(String line, Numerals numerals) {
        for (var level : List.of(Level.ONE, Level.TWO)) {
            var number = numerals.expected(level);
            if (line.startsWith(number) && line.length() > number.length()) {
                numerals.next(level);
                return new Heading(level, line.substring(number.length()).strip());
            }
        }
        return new Text(line);
    }

    /** The date as a document writes it: Arabic digits, no leading zeros. */
    public static String day(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
