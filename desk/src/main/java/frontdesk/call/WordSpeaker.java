package frontdesk.call;

import java.util.List;

import frontdesk.journal.Turn.Latency;
import frontdesk.kernel.Language;
import frontdesk.turns.Bridge;
import frontdesk.turns.Regrets;

/** The agent's side of a line of words: has sentences said, one after another, and writes down what was heard of them. */
final class WordSpeaker {
    private final WordLine line;
    private final CallClock clock;
    private final Stopwatch stopwatch;
    private final Transcript transcript;
    private final Bridge bridge;
    private Language language;
    private SpokenWords speaking = new SpokenWords();

    /** @param regrets what is said while a caller waits, in the language that they are spoken to in */
    WordSpeaker(WordLine line, Regrets regrets, CallClock clock, Stopwatch stopwatch, Transcript transcript) {
        this.line = line;
        this.clock = clock;
        this.stopwatch = stopwatch;
        this.transcript = transcript;
        this.bridge = new Bridge(regrets);
        this.language = regrets.language();
    }

    /** From here on it speaks their language. */
    void speaks(Regrets regrets) {
        bridge.speaks(regrets);
        language = regrets.language();
    }

    /** Says these, and nothing more for now; the carrier is told so where there are none. */
    void say(List<String> sentences) {
        for (int i = 0; i < sentences.size(); i++) {
            say(sentences.get(i), i == sentences.size() - 1);
        }
        if (sentences.isEmpty()) {
            line.say("", language, true);
        }
    }

    /** @param last nothing more follows it for now */
    void say(String sentence, boolean last) {
        bridge.said(List.of(sentence));
        Latency waited = null;
        if (!speaking.isSaying()) {
            stopwatch.saying();
            waited = stopwatch.sounding();
        }
        speaking.say(sentence, clock.now(), waited);
        line.say(sentence, language, last);
    }

    /** Says, beside what belongs to the conversation, that it takes a moment, where the caller has waited for long since then. */
    void bridge(long since) {
        long now = clock.now();
        String words = bridge.over(since, now);
        if (words != null) {
            line.say(words, language, true);
            bridge.sounds(now + SpokenWords.millis(words));
        }
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
