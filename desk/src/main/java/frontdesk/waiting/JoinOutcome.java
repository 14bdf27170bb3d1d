package frontdesk.waiting;

import java.util.List;

import frontdesk.timetable.Offer;
import frontdesk.timetable.Why;

/** What became of the wish to be put on the waiting list. */
public sealed interface JoinOutcome {
    /** {@code ahead} others wait for some of the same time. The same wish of the same customer is on the list once. */
    record Joined(Waiting waiting, int ahead) implements JoinOutcome {}

    /** Nobody has to wait: these are free. */
    record FreeNow(List<Offer> offers) implements JoinOutcome {}

    /** It could never be had. */
    record NotOffered(Why why) implements JoinOutcome {}

    /** Without a telephone number nobody can be told. */
    record NoPhone() implements JoinOutcome {}
}
