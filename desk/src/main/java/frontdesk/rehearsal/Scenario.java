package frontdesk.rehearsal;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A call to be rehearsed: who calls, what they want one after the other, how they talk, what happens meanwhile, and what must have come of it.
 *
 * @param business the template it is played at: {@code restaurant}; null for whatever business is rehearsed
 * @param now the weekday on which the call is made, or null for one that the seed chooses
 * @param staffed whether there is somebody to whom calls can be put through
 * @param diary what is booked before the call
 */
public record Scenario(
        String name,
        String story,
        @Nullable String business,
        @Nullable String now,
        boolean staffed,
        Role caller,
        Manner manner,
        List<Standing> diary,
        List<Want> wants,
        List<Moment> moments,
        Expectation expect) {

    /** The booking that a wish to move or cancel is about; empty where there is none. */
    Optional<Standing> standing(Want want) {
        return diary.stream()
                .filter(one -> !one.full())
                .filter(one -> want.which() == null || one.day().equals(want.which()))
                .findFirst();
    }

    /**
     * Who calls.
     *
     * @param phone the number they call from; null where it is withheld
     * @param gives the number they give when asked, or null for the one they call from
     * @param refuses they give no number
     * @param known they were there before and are greeted by name
     */
    record Role(
            String name, @Nullable String phone, @Nullable String gives, boolean refuses, boolean known) {
        @Nullable
        String reachedAt() {
            return refuses ? null : gives == null ? phone : gives;
        }
    }

    /**
     * How they talk.
     *
     * @param gives how much they say at once
     * @param hesitates they say um and begin words twice
     * @param chatty they are friendly at length
     * @param curt they answer in one word where one will do
     */
    record Manner(Gives gives, boolean hesitates, boolean chatty, boolean curt) {
        enum Gives {
            ALL,
            SOME,
            NOTHING
        }
    }

    /** A booking that stands before the call: the caller's, somebody else's by name, or so many strangers that the time or day is full. */
    record Standing(
            @Nullable String service,
            @Nullable String staff,
            @Nullable Integer party,
            String day,
            @Nullable String time,
            @Nullable String name,
            @Nullable String phone,
            boolean full) {}

    /** What callers come for. */
    enum Aim {
        BOOK,
        MOVE,
        CANCEL,
        LOOK_UP,
        ASK,
        PERSON,
        MESSAGE,
        WAIT,
        /** Says something of which nothing must come. */
        SAY
    }

    /**
     * One thing that the caller wants.
     *
     * @param day {@code friday}, {@code tomorrow}, {@code +9}; for a move the new one
     * @param time {@code 19:00}; null where they leave it open
     * @param accepts {@code 18:00-21:00}: other times of that day that will do; null where none will
     * @param days how many days later will do as well
     * @param which of several bookings: {@code friday}
     * @param under the name, where it is not the caller's own
     * @param says how they open, in their own words; each in turn
     * @param answer what they must hear, as a pattern
     * @param fails it cannot be had, and nothing must come of it
     */
    record Want(
            @JsonProperty("to") Aim aim,
            @Nullable String service,
            @Nullable String variant,
            @Nullable String staff,
            @Nullable Integer party,
            @Nullable String day,
            @Nullable String time,
            @Nullable String accepts,
            int days,
            @Nullable String which,
            @Nullable String under,
            List<String> says,
            @Nullable String answer,
            boolean fails) {}

    /**
     * Something that the caller does once when the agent says or asks a certain thing.
     *
     * @param when what they are asked for at that moment
     * @param hearing found in what the agent says, instead
     * @param says the words; those of a change of mind are found by the caller where there are none
     * @param changes what they want from then on
     * @param silent for so many turns they say nothing
     * @param answer what the agent must answer, as a pattern
     */
    record Moment(
            @Nullable Asked when,
            @Nullable String hearing,
            List<String> says,
            @Nullable Want changes,
            int silent,
            @Nullable String answer) {}

    /**
     * What must have come of it beside what was wanted.
     *
     * @param turns of the caller at most
     * @param person whether they must be put through, or must not where it is false
     * @param message a message must have been taken
     * @param hears patterns that must be found in what the agent says
     * @param never patterns that must not
     */
    record Expectation(int turns, boolean person, boolean message, List<String> hears, List<String> never) {}
}
