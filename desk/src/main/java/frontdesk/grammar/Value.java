package frontdesk.grammar;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.temporal.ChronoUnit;

/** What a stretch of an utterance stands for. Every language builds the same values out of its own words. */
public sealed interface Value {

    /** "seven", "a dozen", "42". */
    record Count(long number, boolean inDigits) implements Value {}

    /** "05" after an hour. */
    record Minutes(int number) implements Value {}

    /** "the twelfth", "12th"; -1 is the last. */
    record Nth(int place) implements Value {}

    record Year(int number) implements Value {}

    record Weekday(DayOfWeek day) implements Value {}

    record MonthName(Month month) implements Value {}

    /** "minutes", "days", "weeks". */
    record Unit(ChronoUnit unit) implements Value {}

    /** "two weeks", "half an hour". */
    record Length(int amount, ChronoUnit unit) implements Value {}

    /** A part of the day that has a name, by minutes from midnight. */
    record Part(int fromMinute, int toMinute) implements Value {
        public boolean isWithin(Part other) {
            return fromMinute >= other.fromMinute && toMinute <= other.toMinute;
        }
    }

    /** A day with a feast's name, still without a year. */
    record Feast(Yearly feast) implements Value {}

    /** A day or days. */
    record OfDays(Days days) implements Value {}

    /** One time by the clock. */
    record OfClock(Clock clock) implements Value {}

    /** A time or a stretch of time within a day. */
    record OfHours(Hours hours) implements Value {}

    /** A day and a time, or "as soon as possible". */
    record OfMoment(Moment moment) implements Value {}

    /** So many people. */
    record People(int number) implements Value {}

    /** Those who come with the caller. */
    record Companions(int number) implements Value {}

    /** A telephone number, by the digits as they were said. */
    record Phone(String digits) implements Value {}

    record PersonName(String name) implements Value {}

    record Email(String address) implements Value {}

    record Postcode(String code) implements Value {}

    /** A service of the business, by its id. */
    record Service(String id) implements Value {}

    /** Somebody who works there, by their id. */
    record Staff(String id) implements Value {}

    /** Words that look like something else and are not: "may I", "one moment", "that one". */
    record Nothing() implements Value {}
}
