package frontdesk.call;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallStarted;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Language;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.reception.Conversation;
import frontdesk.reception.Reply;
import frontdesk.reception.StepIn;
import frontdesk.reception.Words;
import frontdesk.speech.DeafHearing;
import frontdesk.speech.Ears;
import frontdesk.speech.PlayedSpeech;
import frontdesk.speech.Voice;
import frontdesk.turns.Patience;
import frontdesk.understanding.Expected;

/**
 * Whole calls for measurements: lines, speech detection and turn taking are real; ears, brain and voice take 100, 200 and 100 ms and cost nothing,
 * and every reply is two seconds of sound.
 */
public final class StubCalls {
    public static final int EARS_MILLIS = 100;
    public static final int BRAIN_MILLIS = 200;
    public static final int VOICE_MILLIS = 100;

    private static final BusinessId BUSINESS = BusinessId.of("11111111-0000-4000-8000-000000000001");
    private static final Reply REPLY =
            new Reply(List.of("Of course."), Expected.ANYTHING, "", 0, new Reply.Then.Listen());
    private static final List<Frame> SOUND = PlayedSpeech.speech(2_000);
    private static final Equipment EQUIPMENT =
            new Equipment(new StubEars(), List.of(new StubVoice()), Patience.usual(), null);

    private StubCalls() {}

    /** Holds a call on this thread until the caller hangs up. */
    public static void hold(Line line) {
        var started = new CallStarted(
                BUSINESS, CallId.next(), CallStarted.Channel.SIMULATION, null, null, null, Instant.EPOCH);
        var brief = new Ears.Brief(Language.ENGLISH, new Ears.Vocabulary("Anywhere", List.of(), List.of(), true));
        var party = new Party(started, new StubConversation(), brief, null, List.of());
        new Call(line, party, EQUIPMENT, Clock.systemUTC()).hold();
    }

    private static void pass(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException broken) {
            throw OutsideTrouble.passing("stub", "interrupted");
        }
    }

    private static final class StubConversation implements Conversation {
        @Override
        public Reply greet() {
            return REPLY;
        }

        @Override
        public Reply hear(Words words) {
            pass(BRAIN_MILLIS);
            return REPLY;
        }

        @Override
        public Reply silence(Silence silence) {
            return REPLY;
        }

        @Override
        public Reply keys(String digits) {
            return REPLY;
        }

        @Override
        public Reply notReached() {
            return REPLY;
        }

        @Override
        public Reply stepIn(StepIn wish) {
            return REPLY;
        }

        @Override
        public Disposition over() {
            return Disposition.ANSWERED;
        }
    }

    private static final class StubEars implements Ears {
        @Override
        public String name() {
            return "stub";
        }

        @Override
        public Hearing open(Brief brief) {
            return new DeafHearing() {
                @Override
                public Heard end() {
                    pass(EARS_MILLIS);
                    return Heard.typed("a table for two please");
                }
            };
        }
    }

    private static final class StubVoice implements Voice {
        @Override
        public String name() {
            return "stub";
        }

        @Override
        public Speech speak(String phrase, Language language) {
            return new Speech() {
                private int given;

                @Override
                public @Nullable Frame next() {
                    if (given == 0) {
                        pass(VOICE_MILLIS);
                    }
                    return given < SOUND.size() ? SOUND.get(given++) : null;
                }

                @Override
                public void close() {}
            };
        }
    }
}
