package org.ronghe.orgstructure.coverage;

/** The numbers in force on the day, from the parameters of the same names. */
public record Limits(
        int minFullMembers,
        int jointMaxUnits,
        int maxMembers,
        int committeeFrom,
        int committeeMin,
        int committeeMax,
        int vacancyDays,
        int termFar,
        int termNear,
        int termLast) {}
