package frontdesk.call;

import java.util.List;

import frontdesk.reception.Reply;
import frontdesk.reception.Reply.Then;
import frontdesk.turns.Regrets;
import frontdesk.understanding.Expected;

/** What we answer on a line of words: what is said of it, what is then expected of the caller, and what follows when it has been heard. */
final class WordReplies {
    private final WordSpeaker speaker;
    private final Transcript transcript;
    private Then then = new Then.Listen();
    private Expected expected = Expected.ANYTHING;
    private Regrets regrets;
    private boolean brokeBefore;

    WordReplies(WordSpeaker speaker, Transcript transcript, Regrets regrets) {
        this.speaker = speaker;
        this.transcript = transcript;
        this.regrets = regrets;
    }

    Then then() {
        return then;
    }

    Expected expected() {
        return expected;
    }

    /** What was to follow does not. */
    void overtaken() {
        then = new Then.Listen();
    }

    /** The receptionist has a reply. */
    void came() {
        brokeBefore = false;
    }

    /** The caller is asked once more, and when that was no use, let go. */
    Reply regret() {
        Reply regret = brokeBefore ? regrets.farewell() : regrets.again(expected);
        brokeBefore = true;
        return regret;
    }

    /** @param already how many of its sentences have been said */
    void say(Reply reply, int already) {
        regrets = regrets.in(reply.language());
        speaker.speaks(regrets);
        expected = reply.expecting();
        then = reply.then();
        transcript.tell(new CallWatcher.News.Saying(String.join(" ", reply.phrases()), expected));
        List<String> rest = reply.phrases()
                .subList(
                        Math.min(already, reply.phrases().size()),
                        reply.phrases().size());
        speaker.say(rest);
    }
}
