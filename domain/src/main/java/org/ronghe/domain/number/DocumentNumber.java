package org.ronghe.domain.number;

/** A document number as GB/T 9704 writes it: code letters, year in 〔〕, number without leading zeros, 号. */
public record DocumentNumber(String series, int year, int number) {
    @Override
    public String toString() {
        return series + "〔" + year + "〕" + number + "号";
    }
}
