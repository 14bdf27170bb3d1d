package frontdesk.call;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.journal.CallEnded;
import frontdesk.journal.CallStarted;
import frontdesk.journal.Turn;
import frontdesk.journal.Turn.Speaker;
import frontdesk.reception.Words;

/**
 * What was said, in order: numbers the turns and tells them to everybody who follows the call, the journal first. A station of
 * its own, so that a slow or broken follower never holds up the conversation.
 */
final class Transcript {
    private static final System.Logger LOG = System.getLogger(Transcript.class.getName());
    private static final int ROOM = 1_000;
    private static final Duration LAST_WORDS = Duration.ofSeconds(10);

    private final CallStarted call;
    private final List<CallWatcher> watchers;
    private final Clock clock;
    private final Station<CallWatcher.News> station;
    private int turns;

    Transcript(CallStarted call, List<CallWatcher> watchers, Clock clock) {
        this.call = call;
        this.watchers = List.copyOf(watchers);
        this.clock = clock;
        this.station = new Station<>("transcript", ROOM, this::pass);
    }

    synchronized void caller(Words words, String understood, long offset) {
        tell(new CallWatcher.News.Turned(new Turn(
                turns++,
                Speaker.CALLER,
                words.text(),
                understood.isBlank() ? null : understood,
                words.confidence(),
                false,
                offset,
                null,
                clock.instant())));
    }

    synchronized void agent(String text, boolean interrupted, long offset, Turn.@Nullable Latency latency) {
        tell(new CallWatcher.News.Turned(
                new Turn(turns++, Speaker.AGENT, text, null, 1, interrupted, offset, latency, clock.instant())));
    }

    void tell(CallWatcher.News news) {
        if (!station.give(news)) {
            LOG.log(
                    Level.WARNING,
                    "followers of a call do not keep up; something of it is lost to them: {0}",
                    call.call());
        }
    }

    /** Everybody has been told everything, or nobody can wait for it any longer. */
    void close(CallEnded ended) {
        tell(new CallWatcher.News.Ended(ended));
        if (!station.finish(LAST_WORDS)) {
            LOG.log(Level.WARNING, "followers of a call were not told its end in time: {0}", call.call());
        }
    }

    private void pass(CallWatcher.News news) {
        for (CallWatcher watcher : watchers) {
            try {
                watcher.told(call.call(), news);
            } catch (RuntimeException trouble) {
                LOG.log(Level.WARNING, "a follower of a call failed", trouble);
            }
        }
    }
}
