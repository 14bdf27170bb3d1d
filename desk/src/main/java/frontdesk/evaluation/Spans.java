package frontdesk.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import frontdesk.understanding.Account;
import frontdesk.understanding.Expected;
import frontdesk.understanding.Meaning;
import frontdesk.understanding.Reading;
import frontdesk.understanding.Reading.Kind;

/** Where in a sentence a thing was said, by the words that the span sets count to it: the value without what leads to it. */
record Spans(String text, List<String> asked, Account account) {
    private static final Pattern BEFORE_DAY =
            Pattern.compile("(?i)^(?:(?:on|for|the|of|from|until|till|at|about|around)\\s+)+");
    private static final Pattern BEFORE_TIME = Pattern.compile(
            "(?i)^(?:(?:at|for|around|about|by|say|maybe|approximately|roughly|like|to|from|the|do|after|before|any ?time|lunch|dinner|past(?= \\\\d))\\s+)+");
    private static final Pattern BEFORE_PEOPLE = Pattern.compile(
            "(?i)^(?:(?:a|the|table|tables|party|group|family|reservation|booking|seating|dinner|lunch|brunch|breakfast|spot|room|place|places|space|size|is|for|of|there|there'll|there's|will|be|are|we|we're|we'll|seat|include|with|bringing|about|around|maybe|roughly|only|just(?= \\d| \\w+ of))\\s+)+(?=\\S)");

    private static final Pattern AFTER_TIME = Pattern.compile(
            "(?i)[ ,]+(?:is|would|works|will|sounds|slot|ish|o'?clock|(?:in|at|of)(?: the)? (?:morning|afternoon|evening|night))$");
    private static final Pattern PART_OF_DAY = Pattern.compile(
            "(?i)(?:(?:in|at|for|the|this|during|early|late|later|around|mid|on)[ -]*)*(?:morning|afternoon|evening|night|lunch|lunch ?time|dinner|dinner ?time|breakfast|brunch|midday meal|supper)s?");
    private static final Pattern OF_US = Pattern.compile("(?i)(?:the |us )?(\\w+) of us.*");
    private static final Pattern FAMILY = Pattern.compile("(?i)\\b(?:last|family|second|sur) ?name\\b");

    static Expected expected(List<String> asked) {
        if (asked.contains("people")) {
            return Expected.PARTY_SIZE;
        }
        if (asked.contains("first_name") || asked.contains("last_name")) {
            return Expected.NAME;
        }
        return asked.contains("time") ? Expected.TIME : asked.contains("date") ? Expected.DATE : Expected.ANYTHING;
    }

    Map<String, List<String>> slots(String source) {
        return source.startsWith("SNIPS") ? restaurants() : callers();
    }

    private Map<String, List<String>> callers() {
        var slots = new LinkedHashMap<String, List<String>>();
        for (Reading reading : account.readings()) {
            if (reading.taken() && reading.from() >= 0) {
                collect(reading, slots);
            }
        }
        names(slots);
        return slots;
    }

    private void collect(Reading reading, Map<String, List<String>> slots) {
        switch (reading.kind()) {
            case DAY -> put("date", BEFORE_DAY.matcher(reading.words()).replaceFirst(""), slots);
            case TIME -> time(reading, slots);
            case DAY_AND_TIME -> apart(reading, slots);
            case PEOPLE -> people(reading, slots);
            case NUMBER, PLACE -> bare(reading, slots);
            case INTENT, ANSWER, CHANGE, TOPIC, LENGTH, NAME, PHONE, EMAIL, POSTCODE, SERVICE, STAFF, IDIOM, PART -> {}
        }
    }

    /** The time by the clock; a part of the day is none, but "this evening" is a day. */
    private void time(Reading reading, Map<String, List<String>> slots) {
        String said = reading.words();
        if (PART_OF_DAY.matcher(said).matches()) {
            String before = text.substring(0, reading.from()).toLowerCase(Locale.ROOT);
            if (before.endsWith("this ")) {
                put("date", text.substring(reading.from() - 5, reading.to()), slots);
            } else if (said.toLowerCase(Locale.ROOT).startsWith("this ")) {
                put("date", said, slots);
            }
            return;
        }
        put(
                "time",
                AFTER_TIME.matcher(BEFORE_TIME.matcher(said).replaceFirst("")).replaceFirst(""),
                slots);
    }

    private void people(Reading reading, Map<String, List<String>> slots) {
        String said = BEFORE_PEOPLE.matcher(reading.words()).replaceFirst("");
        Matcher ofUs = OF_US.matcher(said);
        if (ofUs.matches()) {
            boolean article = text.toLowerCase(Locale.ROOT).contains("the " + said.toLowerCase(Locale.ROOT));
            said = (article ? "the " : "") + ofUs.group(1);
        }
        put("people", said, slots);
    }

    /** A day and a time that were said together, as two. */
    private void apart(Reading reading, Map<String, List<String>> slots) {
        boolean length = reading.parts().stream().allMatch(part -> part.kind() == Kind.LENGTH);
        if (length && !reading.parts().isEmpty()) {
            put("date", reading.words(), slots);
            if (reading.value().contains("T")) {
                put("time", reading.words(), slots);
            }
        } else if (reading.parts().stream()
                .noneMatch(part -> part.kind() == Kind.TIME || part.kind() == Kind.DAY_AND_TIME)) {
            put("date", BEFORE_DAY.matcher(reading.words()).replaceFirst(""), slots);
        } else {
            reading.parts().forEach(part -> collect(part, slots));
        }
    }

    /** A number alone is what was asked for. */
    private void bare(Reading reading, Map<String, List<String>> slots) {
        Meaning meaning = account.meaning();
        if (meaning.partySize() != null
                && reading.value().equals(meaning.partySize().toString())) {
            put("people", reading.words(), slots);
        } else if (meaning.when() != null) {
            put(meaning.when().hasTime() ? "time" : "date", reading.words(), slots);
        }
    }

    private static void put(String slot, String words, Map<String, List<String>> slots) {
        slots.computeIfAbsent(slot, s -> new ArrayList<>()).add(words);
    }

    private void names(Map<String, List<String>> slots) {
        String name = account.meaning().name();
        if (name == null) {
            return;
        }
        List<String> parts = List.of(name.split(" "));
        if (parts.size() > 1) {
            put("first_name", said(parts.getFirst()), slots);
            put("last_name", said(String.join(" ", parts.subList(1, parts.size()))), slots);
        } else {
            boolean family = !asked.isEmpty() && asked.getFirst().equals("last_name")
                    || FAMILY.matcher(text).find();
            put(family ? "last_name" : "first_name", said(name), slots);
        }
    }

    private String said(String name) {
        Matcher there =
                Pattern.compile(Pattern.quote(name), Pattern.CASE_INSENSITIVE).matcher(text);
        return there.find() ? there.group() : name.toLowerCase(Locale.ROOT);
    }

    private Map<String, List<String>> restaurants() {
        var slots = new LinkedHashMap<String, List<String>>();
        callers().forEach((slot, words) -> {
            switch (slot) {
                case "people" ->
                    words.forEach(w -> put(
                            w.matches("(?i).*\\b(?:me|my|i)\\b.*") ? "party_size_description" : "party_size_number",
                            w.replaceFirst("(?i)\\s+(?:people|persons?|guests?)$", ""),
                            slots));
                case "date", "time" -> words.forEach(w -> put("timeRange", w, slots));
                default -> {}
            }
        });
        return slots;
    }
}
