package frontdesk.business;

import java.util.Set;

/**
 * How its telephone calls are held.
 *
 * @param wholeGreeting the greeting is said to its end, whatever the caller says meanwhile
 * @param recording whether calls are recorded, and callers are told so
 * @param textAfter who called and got nothing booked is told by text that somebody will get back to them
 * @param answeredBy who answers them
 */
public record Calls(boolean wholeGreeting, Recording recording, boolean textAfter, AnsweredBy answeredBy) {
    public static final Calls USUAL = new Calls(false, Recording.BY_COUNTRY);

    /** Where the law leaves it to one who takes part in a call whether it is recorded. Everywhere else callers are told. */
    private static final Set<String> ONE_PARTY_DECIDES = Set.of("IN", "NZ");

    /** Calls that our own receptionist answers, and after which no text is sent. */
    public Calls(boolean wholeGreeting, Recording recording) {
        this(wholeGreeting, recording, false, AnsweredBy.RECEPTIONIST);
    }

    public Calls {
        answeredBy = answeredBy == null ? AnsweredBy.RECEPTIONIST : answeredBy;
        recording = recording == null ? Recording.BY_COUNTRY : recording;
    }

    /** Whether calls are recorded, and callers are told so. */
    public enum Recording {
        /** Recorded, and announced wherever the country's law does not leave it to one party. */
        BY_COUNTRY,
        ANNOUNCED,
        UNANNOUNCED,
        NONE
    }

    /** Who answers calls to a number of ours. */
    public enum AnsweredBy {
        RECEPTIONIST,
        /** The business's agent on another platform, where there is one, and our receptionist where that cannot. */
        PLATFORM
    }

    public boolean areRecorded() {
        return recording != Recording.NONE;
    }

    /** @param region the business's country, by ISO 3166 code */
    public boolean areAnnounced(String region) {
        return switch (recording) {
            case BY_COUNTRY -> !ONE_PARTY_DECIDES.contains(region);
            case ANNOUNCED -> true;
            case UNANNOUNCED, NONE -> false;
        };
    }
}
