package frontdesk.dialogue;

import java.util.List;
import java.util.Map;

import frontdesk.wording.Tongue;

/** What is said to those who wait for a time that is taken. */
final class WaitingWords {
    private final Situation situation;
    private final Tongue tongue;

    WaitingWords(Situation situation, Tongue tongue) {
        this.situation = situation;
        this.tongue = tongue;
    }

    /** They are told as soon as it comes free, unless they want no texts. */
    List<String> onTheList(int ahead, boolean mayText) {
        String place = ahead == 0 ? tongue.part("on-the-list.first") : tongue.counted("on-the-list.behind", ahead);
        return tongue.sentences(mayText ? "on-the-list" : "on-the-list.no-text", Map.of("place", place));
    }

    /** Without a number nobody can be told. */
    String noListWithoutNumber() {
        return tongue.say("no-list-without-number");
    }

    /** What they waited for is theirs if they want it. */
    String cameFree(Caller.Offered offered) {
        return tongue.say("came-free", tongue.when(offered.slot().at(), situation.today()));
    }

    /** What they waited for came free, and they did not answer in time. */
    List<String> missed(Caller.Missed missed) {
        return tongue.sentences("missed", tongue.when(missed.wanted().at(), situation.today()));
    }
}
