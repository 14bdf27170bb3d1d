package frontdesk.turns;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.reception.Reply;
import frontdesk.turns.Floor.Agent.Speaking;

/** What the voice is told to say: every time that it begins, resumes or fills a wait is a take of its own, so that what comes of an older one is known. */
final class Takes {
    private final Consumer<Action> want;
    private final Bridge bridge;
    private List<String> said = List.of();
    private int last;
    private int filler;

    Takes(Regrets regrets, Consumer<Action> want) {
        this.bridge = new Bridge(regrets);
        this.want = want;
    }

    /** What bridges a wait is said in the language of these. */
    void speaks(Regrets regrets) {
        bridge.speaks(regrets);
    }

    /** The reply that was begun last, as far as it was given to the voice. */
    List<String> said() {
        return said;
    }

    Speaking begin(long at, Reply reply, boolean whole, boolean firm) {
        bridge.said(reply.phrases());
        said = reply.phrases();
        want.accept(new Action.Say(++last, reply, whole));
        return Speaking.begins(reply, whole, last, at, firm);
    }

    /** @param whole the whole reply, where this is the end of it, or null */
    Speaking goOn(long at, Speaking speaking, List<String> phrases, @Nullable Reply whole) {
        want.accept(new Action.More(speaking.take(), phrases, whole));
        bridge.said(phrases);
        Reply longer = Underway.phrases(
                whole == null ? speaking.reply() : whole,
                Stream.concat(speaking.reply().phrases().stream(), phrases.stream())
                        .toList());
        said = longer.phrases();
        return speaking.goesOn(longer, whole != null, at);
    }

    /** There was nothing to say in this reply. */
    void skip(Reply empty) {
        want.accept(new Action.More(last, List.of(), empty));
    }

    Speaking resume(long at, Speaking was) {
        want.accept(new Action.Resume(++last));
        return was.resumes(last, at);
    }

    Speaking changeVoice(long at, Speaking speaking) {
        want.accept(new Action.ChangeVoice(++last));
        return speaking.changesVoice(last, at);
    }

    /** A caller who has waited since then hears that it takes a moment. */
    void fill(long since, long at) {
        String words = bridge.over(since, at);
        if (words != null) {
            want.accept(new Action.Fill(++last, words));
            filler = last;
        }
    }

    /** More of a take was handed to the line, that will have been heard then. */
    void sounds(int take, long until) {
        if (take == filler) {
            bridge.sounds(until);
        }
    }
}
