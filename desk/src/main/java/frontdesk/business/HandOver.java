package frontdesk.business;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.PhoneNumber;

/**
 * How callers are passed to people. The first who is rung is the business's {@link Business#person()}.
 *
 * @param way whether a person is asked first
 * @param others who is rung after the first one, in order
 * @param ringing how long each of them is rung
 * @param closed what callers meet while the business is closed
 * @param callBacks who calls back where a caller has asked for it
 * @param notified who is told by text of messages and voicemail, or null for the first person
 * @param reach when people are rung who are not rung at any time
 */
@RecordBuilder
public record HandOver(
        Way way,
        List<PhoneNumber> others,
        Duration ringing,
        Closed closed,
        CallBacks callBacks,
        @Nullable PhoneNumber notified,
        List<Reach> reach)
        implements HandOverBuilder.With {
    public static final HandOver USUAL =
            new HandOver(Way.ASKED, List.of(), Duration.ofSeconds(20), Closed.AGENT, CallBacks.PEOPLE, null);

    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** Where everybody is rung at any time. */
    public HandOver(
            Way way,
            List<PhoneNumber> others,
            Duration ringing,
            Closed closed,
            CallBacks callBacks,
            @Nullable PhoneNumber notified) {
        this(way, others, ringing, closed, callBacks, notified, List.of());
    }

    /** Somebody who is rung at these hours of the day only, on the business's own clock. */
    public record Reach(PhoneNumber who, Span hours) {}

    /** Whether a person is asked before they have the caller on the line. */
    public enum Way {
        /** They hear who calls and what it is about, and may decline; meanwhile the caller hears music. */
        ASKED,
        /** Their telephone rings, and they have the caller on the line. */
        AT_ONCE
    }

    /** What callers meet while the business is closed. */
    public enum Closed {
        /** The receptionist, as at any time. */
        AGENT,
        /** They may leave a message, and nothing else. */
        VOICEMAIL
    }

    /** Who calls back where a caller has asked for it. */
    public enum CallBacks {
        /** It is noted for the people of the business. */
        PEOPLE,
        /** The receptionist, during opening hours. */
        AGENT
    }

    public HandOver {
        way = way == null ? Way.ASKED : way;
        others = others == null ? List.of() : List.copyOf(others);
        ringing = ringing == null ? Duration.ofSeconds(20) : ringing;
        closed = closed == null ? Closed.AGENT : closed;
        callBacks = callBacks == null ? CallBacks.PEOPLE : callBacks;
        reach = reach == null ? List.of() : List.copyOf(reach);
    }

    /** When that person is rung; empty where that is at any time. */
    public Optional<Span> hours(PhoneNumber who) {
        return reach.stream()
                .filter(one -> one.who().equals(who))
                .map(Reach::hours)
                .findFirst();
    }

    boolean isRingingSound() {
        return ringing.compareTo(SHORTEST) >= 0 && ringing.compareTo(LONGEST) <= 0;
    }
}
