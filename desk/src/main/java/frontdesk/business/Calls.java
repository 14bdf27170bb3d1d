package frontdesk.business;

import java.util.Set;

/**
 * How its telephone calls are held.
 *
 * @param wholeGreeting the greeting is said to its end, whatever the caller says meanwhile
 * @param recording whether calls are recorded, and callers are told so
 */
public record Calls(boolean wholeGreeting, Recording recording) {
    public static final Calls USUAL = new Calls(false, Recording.BY_COUNTRY);

    /** Where the law leaves it to one who takes part in a call whether it is recorded. Everywhere else callers are told. */
    private static final Set<String> ONE_PARTY_DECIDES = Set.of("IN", "NZ");

    public Calls {
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
