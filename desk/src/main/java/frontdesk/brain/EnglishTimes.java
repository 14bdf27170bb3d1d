package frontdesk.brain;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import frontdesk.brain.Mentions.Time;

/** Finds the times of day in an English sentence whose numbers are written in digits. */
final class EnglishTimes {
    private static final String HALF_OF_DAY = "(?:\\s*(am|pm|a\\.m\\.?|p\\.m\\.?)(?![a-z]))?";
    private static final String PART =
            "(?:,? (?:in the (morning|afternoon|evening)|(at night|tonight|this evening|this morning|this afternoon)))?";

    private static final Pattern NAMED = Pattern.compile("\\b(noon|midday|midnight)\\b");
    private static final Pattern WRITTEN = Pattern.compile("\\b(\\d{1,2})[:.](\\d{2})(?::00)?\\b" + HALF_OF_DAY + PART);
    private static final Pattern BY_HALF = Pattern.compile("\\b(\\d{1,2})" + HALF_OF_DAY.replace(")?", ")") + PART);
    private static final Pattern PAST = Pattern.compile(
            "(?<!from )(?<!between )\\b(?:a )?(quarter|half|5|10|20|25)(?: minutes)? (past|to|after|before) (\\d{1,2})\\b"
                    + HALF_OF_DAY + PART);
    private static final Pattern SPOKEN = Pattern.compile(
            "\\b(\\d{1,2}) (oh \\d|[1-5]\\d)\\b(?! ?(?:minutes|hours|people|guests|persons))" + HALF_OF_DAY + PART);
    private static final Pattern O_CLOCK = Pattern.compile("\\b(\\d{1,2}) ?o'?\\s?clock\\b" + PART);
    private static final Pattern AFTER_A_WORD =
            Pattern.compile("\\b(?:at|from|until|till|by|around|before|after|between|since) (\\d{1,2})\\b"
                    + "(?! ?(?:minutes|hours|days|weeks|months|people|guests|persons|seats|%|st|nd|rd|th))" + PART);
    private static final Pattern BEFORE_A_PART = Pattern.compile("\\b(\\d{1,2})\\b" + PART.replaceAll("\\?$", ""));

    private EnglishTimes() {}

    /** Those that can be nothing else. */
    static List<Time> clear(StringBuilder text) {
        List<Time> times = new ArrayList<>();
        EnglishReader.taken(text, NAMED, found -> times.add(named(found)));
        EnglishReader.taken(text, WRITTEN, found -> add(times, found, hour(found, 1), hour(found, 2), 3));
        EnglishReader.taken(text, BY_HALF, found -> add(times, found, hour(found, 1), 0, 2));
        EnglishReader.taken(text, PAST, found -> past(times, found));
        EnglishReader.taken(text, O_CLOCK, found -> add(times, found, hour(found, 1), 0, 2));
        return times;
    }

    /** Those that a run of digits could be as well. */
    static List<Time> loose(StringBuilder text) {
        List<Time> times = new ArrayList<>();
        EnglishReader.taken(text, SPOKEN, found -> {
            int minute = Integer.parseInt(found.group(2).replace("oh ", ""));
            add(times, found, hour(found, 1), minute, 3);
        });
        EnglishReader.taken(text, AFTER_A_WORD, found -> add(times, found, hour(found, 1), 0, 2));
        EnglishReader.taken(text, BEFORE_A_PART, found -> add(times, found, hour(found, 1), 0, 2));
        return times;
    }

    private static Time named(Matcher found) {
        LocalTime time = found.group().equals("midnight") ? LocalTime.MIDNIGHT : LocalTime.NOON;
        return new Time(found.start(), found.end(), Set.of(time));
    }

    private static int hour(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static void past(List<Time> times, Matcher found) {
        String part = found.group(1);
        int minutes = part.equals("quarter") ? 15 : part.equals("half") ? 30 : Integer.parseInt(part);
        int hour = hour(found, 3);
        boolean before = found.group(2).equals("to") || found.group(2).equals("before");
        add(times, found, before ? (hour + 23) % 24 : hour, before ? 60 - minutes : minutes, 4);
    }

    /** @param half the first group that tells the half of the day; the others follow it */
    private static void add(List<Time> times, Matcher found, int hour, int minute, int half) {
        if (hour > 24 || minute > 59) {
            times.add(new Time(found.start(), found.end(), Set.of()));
            return;
        }
        String told = told(found, half);
        Set<LocalTime> candidates = new HashSet<>();
        for (int h : new int[] {hour % 24, (hour + 12) % 24}) {
            boolean other = h != hour % 24;
            if ((!other || hour <= 12) && fits(told, h)) {
                candidates.add(LocalTime.of(h, minute));
            }
        }
        times.add(new Time(found.start(), found.end(), candidates));
    }

    private static @Nullable String told(Matcher found, int from) {
        for (int group = from; group <= found.groupCount(); group++) {
            if (found.group(group) != null) {
                return found.group(group);
            }
        }
        return null;
    }

    private static boolean fits(@Nullable String told, int hour) {
        if (told == null) {
            return true;
        }
        if (told.startsWith("a") && !told.startsWith("at") && !told.startsWith("aft") || told.contains("morning")) {
            return hour < 12;
        }
        return told.contains("night") ? hour >= 17 || hour < 5 : hour >= 12;
    }
}
