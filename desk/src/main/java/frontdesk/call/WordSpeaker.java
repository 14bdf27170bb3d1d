package frontdesk.call;

import frontdesk.journal.Turn.Latency;
import frontdesk.kernel.Language;

/** The agent's side of a line of words: has sentences said, one after another, and writes down what was heard of them. */
final class WordSpeaker {
    private final WordLine line;
    private final CallClock clock;
    private final Stopwatch stopwatch;
    private final Transcript transcript;
    private SpokenWords speaking = new SpokenWords();

    WordSpeaker(WordLine line, CallClock clock, Stopwatch stopwatch, Transcript transcript) {
        this.line = line;
        this.clock = clock;
        this.stopwatch = stopwatch;
        this.transcript = transcript;
    }

    /** @param last nothing more follows it for now */
    void say(String sentence, Language language, boolean last) {
        Latency waited = null;
        if (!speaking.isSaying()) {
            stopwatch.saying();
            waited = stopwatch.sounding();
        }
        speaking.say(sentence, clock.now(), waited);
        line.say(sentence, language, last);
    }

    /** Says this beside what belongs to the conversation, such as that it takes a moment; nothing where it is empty. */
    void aside(String sentence, Language language) {
        line.say(sentence, language, true);
    }

    boolean isSaying() {
        return speaking.isSaying();
    }

    /** The carrier tells that it is silent; whether that means that all has been heard. */
    boolean fallsSilent() {
        return speaking.isSaying() && speaking.maybeOver(clock.now()) && allHeard();
    }

    /** Whether all that was being said must have been heard by now, whatever the carrier tells. */
    boolean hasEnded() {
        return speaking.isSaying() && speaking.isOver(clock.now()) && allHeard();
    }

    private boolean allHeard() {
        transcript.agent(speaking.text(), false, speaking.began(), speaking.latency());
        speaking = new SpokenWords();
        return true;
    }

    /** What the caller has heard by now of what is being said. */
    String heard() {
        return speaking.isSaying() ? speaking.heardBy(clock.now()) : "";
    }

    /** The caller has spoken over it: what was not heard is not in the transcript. */
    void interrupted(String upTo) {
        if (!speaking.isSaying()) {
            return;
        }
        transcript.tell(new CallWatcher.News.Interrupted());
        if (!upTo.isBlank()) {
            transcript.agent(upTo, true, speaking.began(), speaking.latency());
        }
        speaking = new SpokenWords();
    }

    /** The call is over, whatever was still to be said. */
    void over() {
        if (speaking.isSaying()) {
            String heard = heard();
            transcript.agent(heard, !heard.equals(speaking.text()), speaking.began(), speaking.latency());
        }
    }
}
