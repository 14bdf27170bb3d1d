package frontdesk.understanding;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One way to take some words of an utterance.
 *
 * @param words as they were heard
 * @param from where they begin in what was heard, {@code to} where they end, by characters; -1 where they were found among the plain words
 * @param value what they stand for, in ISO form where there is one
 * @param when what days and times come to, with their other readings; null for all else, and for what no calendar and no clock shows
 * @param why the pattern that they fit; empty where they were known as they stand
 * @param worth the words explained, less what had to be assumed
 * @param taken whether it became part of the meaning
 * @param parts the readings that it was put together from
 */
public record Reading(
        Kind kind,
        String words,
        int from,
        int to,
        String value,
        @Nullable When when,
        String why,
        double worth,
        boolean taken,
        List<Reading> parts) {

    /** What is read. */
    public enum Kind {
        INTENT,
        ANSWER,
        CHANGE,
        TOPIC,
        DAY,
        TIME,
        DAY_AND_TIME,
        LENGTH,
        PEOPLE,
        NAME,
        PHONE,
        EMAIL,
        POSTCODE,
        SERVICE,
        STAFF,
        NUMBER,
        /** A place in a row: "the third". */
        PLACE,
        /** Words that look like something else and are not. */
        IDIOM,
        /** Of use only within another reading: a month, minutes. */
        PART
    }
}
