package frontdesk.call;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.call.Players.PlayedConversation;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallStarted;
import frontdesk.journal.Turn;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Language;
import frontdesk.speech.Ears;
import frontdesk.speech.PlayedEars;
import frontdesk.speech.Voice;
import frontdesk.turns.Patience;

/** One call with scripted players, faster than real time. */
abstract class ScriptedCall {
    static final Ears.Brief BRIEF =
            new Ears.Brief(Language.ENGLISH, new Ears.Vocabulary("Anywhere", List.of(), List.of(), true));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path recordings;

    final List<Turn> turns = new CopyOnWriteArrayList<>();
    final List<CallEnded> ends = new CopyOnWriteArrayList<>();
    /** How time passes while no sound comes: not at all, so that a machine that stands still is no slow receptionist. */
    LongSupplier time = () -> 0;

    CallEnded hold(SimulatedLine line, PlayedConversation talk, PlayedEars ears, Voice... voices) {
        return hold(line, talk, ears, null, voices);
    }

    CallEnded hold(
            Line line, PlayedConversation talk, PlayedEars ears, @Nullable Colleagues colleagues, Voice... voices) {
        CallWatcher watcher = (call, news) -> {
            switch (news) {
                case CallWatcher.News.Turned(Turn turn) -> turns.add(turn);
                case CallWatcher.News.Ended(CallEnded ended) -> ends.add(ended);
                case CallWatcher.News.Started other -> {}
                case CallWatcher.News.Saying other -> {}
                case CallWatcher.News.Interrupted other -> {}
            }
        };
        var party = new Party(started(CallStarted.Channel.SIMULATION), talk, BRIEF, null, List.of(watcher), colleagues);
        var equipment = new Equipment(ears, List.of(voices), Patience.usual(), recordings);
        return new Call(line, party, equipment, Clock.systemUTC(), time).hold();
    }

    static CallStarted started(CallStarted.Channel channel) {
        var business = BusinessId.of("11111111-0000-4000-8000-000000000001");
        return new CallStarted(business, CallId.next(), channel, null, null, null, Instant.EPOCH);
    }

    List<String> transcript() {
        return turns.stream().map(turn -> turn.speaker() + " " + turn.text()).toList();
    }
}
