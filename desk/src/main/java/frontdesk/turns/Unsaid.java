package frontdesk.turns;

import java.util.List;
import java.util.stream.Stream;

import frontdesk.reception.Reply;

/** Replies that nobody has heard yet: only the newest counts, except that what a tool has done is always told. */
record Unsaid(List<Reply> replies) {
    static final Unsaid NOTHING = new Unsaid(List.of());

    boolean isNothing() {
        return replies.isEmpty();
    }

    Unsaid overtakenBy(Reply newest) {
        return new Unsaid(Stream.concat(replies.stream().filter(r -> r.toolMicros() > 0), Stream.of(newest))
                .toList());
    }

    /** All of it as one reply, that asks and does what the newest does. */
    Reply merged() {
        Reply newest = replies.getLast();
        return new Reply(
                replies.stream().flatMap(r -> r.phrases().stream()).toList(),
                newest.language(),
                newest.expecting(),
                newest.understood(),
                replies.stream().mapToLong(Reply::toolMicros).sum(),
                0,
                newest.then());
    }
}
