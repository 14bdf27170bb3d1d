package frontdesk.call;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.SpeechDetector.Sign;
import frontdesk.call.Action.Question;
import frontdesk.call.Floor.Caller;
import frontdesk.call.Floor.Utterance;
import frontdesk.reception.Conversation.Silence;
import frontdesk.reception.Words;
import frontdesk.understanding.Expected;

/**
 * The caller's half of turn taking: where an utterance begins and ends, which of them the ears still work on, and what has been
 * said and pressed that the receptionist was not told yet. Utterances that follow each other before anybody answered are one.
 *
 * <pre>
 *          speech                     silence ≥ endpoint: End
 *  Quiet ───────▶ Speaking ──────────────────────────────────▶ Quiet
 *    ▲    Begin       │ too long: End
 *    ╰── a pause ── Overlong
 * </pre>
 */
final class CallerSide {
    private final Patience patience;
    private final Consumer<Action> want;
    private final List<Utterance> atEars = new ArrayList<>();
    private final List<Words> said = new ArrayList<>();
    private final StringBuilder keys = new StringBuilder();
    private Caller caller = new Caller.Quiet();
    private int utterances;
    private long lastEnded;
    private long saidSince;
    private long lastKey;
    private boolean missed;

    CallerSide(Patience patience, Consumer<Action> want) {
        this.patience = patience;
        this.want = want;
    }

    void sound(long at, Sign sign, Expected expected) {
        caller = switch (caller) {
            case Caller.Quiet quiet ->
                switch (sign) {
                    case Sign.Began began -> begin(at, began.ago().toMillis());
                    case Sign.Speech speech ->
                        begin(at, Math.min(speech.lasting().toMillis(), patience.bargeIn()));
                    case Sign.Silence silence -> quiet;
                };
            case Caller.Speaking(Utterance utterance) ->
                switch (sign) {
                    case Sign.Began began -> goOn(at, utterance, expected);
                    case Sign.Speech speech -> goOn(at, utterance, expected);
                    case Sign.Silence silence -> endpoint(at, utterance, patience.endpoint(expected));
                };
            case Caller.Overlong overlong ->
                switch (sign) {
                    case Sign.Silence silence
                    when silence.lasting().toMillis() >= patience.briefEndpoint() -> new Caller.Quiet();
                    case Sign.Silence silence -> overlong;
                    case Sign.Began began -> overlong;
                    case Sign.Speech speech -> overlong;
                };
        };
    }

    /** Time without sound: speech is not over as soon as it would be in a silence that can be heard. */
    void lost(long at, Expected expected) {
        if (caller instanceof Caller.Speaking(Utterance utterance)) {
            caller = endpoint(at, utterance, Math.max(patience.endpoint(expected), Patience.LOST_SOUND));
        }
    }

    void soFar(int number, String text) {
        if (caller instanceof Caller.Speaking(Utterance utterance) && utterance.number() == number) {
            caller = new Caller.Speaking(utterance.sounds(text));
        }
    }

    void pressed(long at, char key) {
        keys.append(key);
        lastKey = at;
    }

    /** The ears are done with this utterance, one way or another; null where nobody waits for it any more. */
    @Nullable
    Utterance returned(int number) {
        Utterance found =
                atEars.stream().filter(u -> u.number() == number).findFirst().orElse(null);
        atEars.remove(found);
        return found;
    }

    /** The ears broke over this utterance: what is left of it is of no use. False where nobody waits for its words any more. */
    boolean broke(int number) {
        if (caller instanceof Caller.Speaking(Utterance utterance) && utterance.number() == number) {
            caller = new Caller.Overlong();
            return true;
        }
        return returned(number) != null;
    }

    boolean isAtEars() {
        return !atEars.isEmpty();
    }

    /** When the caller last stopped speaking. */
    long lastEnded() {
        return lastEnded;
    }

    /** The ears owe us words for longer than anybody can wait. */
    boolean earsOverdue(long at) {
        return !atEars.isEmpty() && at - atEars.getFirst().ended() > Patience.EARS;
    }

    void earsReplaced() {
        atEars.clear();
        if (caller instanceof Caller.Speaking) {
            caller = new Caller.Quiet();
        }
    }

    void said(Words words, long began) {
        saidSince = said.isEmpty() ? began : saidSince;
        said.add(words);
    }

    /** There was speech that nobody can make words of. */
    void missed() {
        missed = true;
    }

    /** The utterance that is going on, or null. */
    @Nullable
    Utterance speaking() {
        return caller instanceof Caller.Speaking(Utterance utterance) ? utterance : null;
    }

    /** Nothing more is coming just now: no speech, no words on their way, no key about to follow. */
    boolean silent(long at, Expected expected) {
        return !(caller instanceof Caller.Speaking)
                && atEars.isEmpty()
                && (keys.isEmpty() || keysComplete(at, expected));
    }

    /** What the receptionist has not been told yet, or null; afterwards it has. */
    @Nullable
    Question tell() {
        Question question = null;
        if (!keys.isEmpty()) {
            question = new Question.Pressed(keys.toString().replace("#", ""));
            keys.setLength(0);
        } else if (!said.isEmpty()) {
            question = new Question.Said(joined(), saidSince);
            said.clear();
        } else if (missed) {
            question = new Question.Silent(Silence.NOT_UNDERSTOOD);
        }
        missed = false;
        return question;
    }

    private Caller begin(long at, long ago) {
        want.accept(new Action.Begin(++utterances, ago));
        return new Caller.Speaking(new Utterance(utterances, at - ago, at, at, ""));
    }

    private Caller goOn(long at, Utterance utterance, Expected expected) {
        Utterance longer = utterance.goesOn(at);
        if (longer.length() < patience.utterance(expected)) {
            return new Caller.Speaking(longer);
        }
        end(at, longer);
        return new Caller.Overlong();
    }

    private Caller endpoint(long at, Utterance utterance, long patience) {
        if (at - utterance.until() < patience) {
            return new Caller.Speaking(utterance);
        }
        end(at, utterance);
        return new Caller.Quiet();
    }

    private void end(long at, Utterance utterance) {
        lastEnded = at;
        atEars.add(utterance.ends(at));
        want.accept(new Action.End(utterance.number(), at - utterance.until()));
    }

    private boolean keysComplete(long at, Expected expected) {
        return keys.charAt(keys.length() - 1) == '#' || at - lastKey >= patience.keys(expected);
    }

    private Words joined() {
        Words last = said.getLast();
        if (said.size() == 1) {
            return last;
        }
        String before = String.join(
                " ", said.subList(0, said.size() - 1).stream().map(Words::text).toList());
        return new Words(
                before + " " + last.text(),
                last.alternatives().stream().map(other -> before + " " + other).toList(),
                said.stream().mapToDouble(Words::confidence).min().orElse(0));
    }
}
