package frontdesk.business;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * How its telephone calls are held.
 *
 * @param wholeGreeting the greeting is said to its end, whatever the caller says meanwhile
 * @param recording whether calls are recorded, and callers are told so
 * @param textAfter who called and got nothing booked is told by text that somebody will get back to them
 * @param answeredBy who answers them
 * @param recordingDays for how many days recordings are kept, or null for as long as whoever runs the machine keeps them
 * @param wordDays the same of what was said
 */
@RecordBuilder
public record Calls(
        boolean wholeGreeting,
        Recording recording,
        boolean textAfter,
        AnsweredBy answeredBy,
        @Nullable Integer recordingDays,
        @Nullable Integer wordDays)
        implements CallsBuilder.With {
    public static final Calls USUAL = new Calls(false, Recording.BY_COUNTRY);

    /** Ten years. */
    private static final int LONGEST = 3650;

    /** Where the law leaves it to one who takes part in a call whether it is recorded. Everywhere else callers are told. */
    private static final Set<String> ONE_PARTY_DECIDES = Set.of("IN", "NZ");

    /** Calls that our own receptionist answers, and after which no text is sent. */
    public Calls(boolean wholeGreeting, Recording recording) {
        this(wholeGreeting, recording, false, AnsweredBy.RECEPTIONIST);
    }

    /** Calls of which all is kept. */
    public Calls(boolean wholeGreeting, Recording recording, boolean textAfter, AnsweredBy answeredBy) {
        this(wholeGreeting, recording, textAfter, answeredBy, null, null);
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

    boolean isKeptSoundly() {
        return Stream.of(Optional.ofNullable(recordingDays), Optional.ofNullable(wordDays))
                .flatMap(Optional::stream)
                .allMatch(days -> days >= 1 && days <= LONGEST);
    }

    public boolean areRecorded() {
        return recording != Recording.NONE;
    }

    /**
     * Whether somebody of the business may hear a call as it goes on: as it may be recorded. Where nothing is recorded, callers are told of nothing, and nobody
     * listens but where the law leaves it to one party.
     *
     * @param region the business's country, by ISO 3166 code
     */
    public boolean mayBeHeard(String region) {
        return areRecorded() || ONE_PARTY_DECIDES.contains(region);
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
