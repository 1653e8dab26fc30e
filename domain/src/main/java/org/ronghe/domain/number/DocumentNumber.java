package org.ronghe.domain.number;

/** A document number as GB/T 9704 writes it: code letters, year in 〔〕, number without leading zeros, 号. */
public record DocumentNumber(String series, int year, int number) {
    /**
     * The parts of a written number.
     *
     * @throws IllegalArgumentException when it is not written as {@link #toString} writes it
     */
    public static DocumentNumber parse(String written) {
        var opens = written.indexOf('〔');
        var closes = written.indexOf('〕');
        if (opens < 1 || closes < opens || !written.endsWith("号")) {
            throw new IllegalArgumentException("not a document number: " + written);
        }
        return new DocumentNumber(
                written.substring(0, opens),
                Integer.parseInt(written.substring(opens + 1, closes)),
                Integer.parseInt(written.substring(closes + 1, written.length() - 1)));
    }

    @Override
    public String toString() {
        return series + "〔" + year + "〕" + number + "号";
    }
}
