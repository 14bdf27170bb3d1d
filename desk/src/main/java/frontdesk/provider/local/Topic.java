package frontdesk.provider.local;

import java.util.Map;

import frontdesk.understanding.Expected;

/**
 * What callers talk about after a question: each topic has a language model of its own, made of all families of phrases but
 * with those preferred that answer the question.
 */
enum Topic {
    ANYTHING(Map.of()),
    YES_OR_NO(Map.of("yes", 16.0, "no", 10.0, "change", 4.0, "when", 4.0, "close", 2.0)),
    WHEN(Map.of("when", 40.0, "change", 4.0, "yes", 4.0, "no", 4.0)),
    PARTY(Map.of("party", 30.0, "when", 2.0)),
    NAME(Map.of("name", 60.0)),
    PHONE(Map.of("phone", 60.0, "yes", 6.0, "no", 3.0)),
    SERVICE(Map.of("service", 14.0, "appointment", 6.0, "staff", 12.0, "when", 4.0));

    private static final Map<String, Double> ALWAYS = Map.ofEntries(
            Map.entry("yes", 1.0),
            Map.entry("no", 1.0),
            Map.entry("when", 1.5),
            Map.entry("change", 0.8),
            Map.entry("party", 0.5),
            Map.entry("name", 0.7),
            Map.entry("phone", 0.2),
            Map.entry("staff", 0.5),
            Map.entry("service", 1.5),
            Map.entry("appointment", 3.0),
            Map.entry("table", 3.0),
            Map.entry("question", 2.0),
            Map.entry("manage", 1.5),
            Map.entry("person", 1.0),
            Map.entry("close", 2.0),
            Map.entry("general", 1.5));

    private final Map<String, Double> preferred;

    Topic(Map<String, Double> preferred) {
        this.preferred = preferred;
    }

    static Topic of(Expected expected) {
        return switch (expected) {
            case ANYTHING, FREE_TEXT -> ANYTHING;
            case YES_OR_NO -> YES_OR_NO;
            case SERVICE, STAFF -> SERVICE;
            case PARTY_SIZE -> PARTY;
            case DATE, TIME, WHEN, CHOICE, DATE_OF_BIRTH -> WHEN;
            case NAME, EMAIL, POSTCODE -> NAME;
            case PHONE -> PHONE;
        };
    }

    /** How much of general English, which nobody wrote a phrase for, is to be expected beside the phrases: little while names are told. */
    double general() {
        return this == NAME || this == PHONE ? 0.3 : 1;
    }

    /** The family's share of what is said, at a business that seats parties or one that gives appointments. */
    double share(String family, boolean parties) {
        boolean elsewhere = parties
                ? family.equals("appointment") || family.equals("service") || family.equals("staff")
                : family.equals("table");
        double share = ALWAYS.getOrDefault(family, 1.0) + preferred.getOrDefault(family, 0.0);
        return elsewhere ? share / 10 : share;
    }
}
