package frontdesk.turns;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.SpeechDetector.Sign;
import frontdesk.reception.Words;
import frontdesk.turns.Action.Question;
import frontdesk.turns.Floor.Caller;
import frontdesk.turns.Floor.Utterance;
import frontdesk.understanding.Expected;

/**
 * The caller's half of turn taking: where an utterance begins and ends, which of them the ears still work on, and what has been
 * said and pressed that the receptionist was not told yet.
 *
 * <pre>
 *          speech                  silence ≥ endpoint, or early: End
 *  Quiet ───────▶ Speaking ──────────────────────────────────▶ Quiet
 *    ▲    Begin       │ too long: End
 *    ╰── a pause ── Overlong
 * </pre>
 *
 * An utterance that was ended early is followed by the rest of its endpoint, in which an answer is prepared and not spoken.
 */
final class CallerSide {
    private final Patience patience;
    private final Endpointing endpointing;
    private final Consumer<Action> want;
    private final AtEars atEars = new AtEars();
    private final Untold untold = new Untold();
    private final PressedKeys keys = new PressedKeys();
    private final CardNumbers cards;
    private Caller caller = new Caller.Quiet();
    private int utterances;
    private long lastSpoke = -2 * Pace.WENT_ON;
    private long lastLost = -1;
    private long waitsSince;
    private long answerFrom;

    CallerSide(Patience patience, SmallWords words, Consumer<Action> want) {
        this.patience = patience;
        this.endpointing = new Endpointing(patience, words);
        this.cards = new CardNumbers(words);
        this.want = want;
    }

    void sound(long at, Sign sign, Expected expected) {
        caller = switch (caller) {
            case Caller.Quiet quiet ->
                switch (sign) {
                    case Sign.Began began -> begin(at, began.ago().toMillis(), expected);
                    case Sign.Speech speech ->
                        begin(at, Math.min(speech.lasting().toMillis(), patience.bargeIn()), expected);
                    case Sign.Silence silence -> quiet;
                };
            case Caller.Speaking(Utterance utterance) ->
                switch (sign) {
                    case Sign.Began began ->
                        goOn(at, utterance, at - began.ago().toMillis(), expected);
                    case Sign.Speech speech -> goOn(at, utterance, at, expected);
                    case Sign.Silence silence -> pause(at, utterance, expected);
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
        lastLost = at;
        if (caller instanceof Caller.Speaking(Utterance utterance)
                && at - utterance.until() >= Math.max(endpointing.silence(utterance, expected), Patience.LOST_SOUND)) {
            caller = end(at, utterance);
        }
    }

    void soFar(long at, int number, String text, Expected expected) {
        if (caller instanceof Caller.Speaking(Utterance utterance) && utterance.number() == number) {
            caller = new Caller.Speaking(utterance.sounds(text, at));
            if (cards.mayBe(text, expected, utterance.began())) {
                want.accept(new Action.Withhold(Patience.EARS));
            }
        }
    }

    void pressed(long at, char key) {
        keys.press(at, key);
    }

    /** The ears are done with this utterance, one way or another; null where nobody waits for it any more. */
    @Nullable
    Utterance returned(int number) {
        return atEars.returned(number);
    }

    /** The ears broke over this utterance: what is left of it is of no use. False where nobody waits for its words any more. */
    boolean broke(int number) {
        if (caller instanceof Caller.Speaking(Utterance utterance) && utterance.number() == number) {
            caller = new Caller.Overlong();
            waitsSince = utterance.until();
            return true;
        }
        return atEars.isLost(number);
    }

    /** Somebody waits for their words. */
    boolean isAtEars() {
        return atEars.isWaitedFor();
    }

    /** The caller's last sound: whatever comes of it, since then there is silence for them. */
    long waitsSince() {
        return waitsSince;
    }

    /** The ears owe us words for longer than anybody can wait. */
    boolean earsOverdue(long at) {
        return atEars.isOverdue(at);
    }

    void earsReplaced() {
        atEars.replaced();
        if (caller instanceof Caller.Speaking) {
            caller = new Caller.Quiet();
        }
    }

    void said(Utterance utterance, Words words, Expected expected) {
        Long card = cards.said(words.text(), expected, utterance.began(), utterance.ended());
        if (card != null) {
            untold.forgetSince(card);
            want.accept(new Action.Conceal(card));
        }
        if (!atEars.isAnswered(utterance)) {
            untold.said(card == null ? words : Words.typed(CardNumbers.MASK), utterance.began());
        }
    }

    /** Nobody can make words of this. */
    void missed(Utterance utterance) {
        if (!atEars.isAnswered(utterance)) {
            missed();
        }
    }

    /** There was speech that nobody can make words of. */
    void missed() {
        untold.missed();
    }

    /** The utterance that is going on, or null. */
    @Nullable
    Utterance speaking() {
        return caller instanceof Caller.Speaking(Utterance utterance) ? utterance : null;
    }

    /** The caller has heard an answer to the end: what they say next is no going on, however soon it comes. */
    void answered() {
        lastSpoke = -2 * Pace.WENT_ON;
    }

    /** Nothing more is coming just now: no speech, no words on their way, no key about to follow. */
    boolean silent(long at, Expected expected) {
        return keys.isEmpty() ? isQuiet() && at >= answerFrom : keys.isWhole(at, expected);
    }

    /** The words are there before the silence was long enough: an answer may be prepared. */
    boolean mayBeAsked(long at) {
        return isQuiet() && at < answerFrom && keys.isEmpty() && untold.hasWords();
    }

    private boolean isQuiet() {
        return !(caller instanceof Caller.Speaking) && !isAtEars();
    }

    /** What the receptionist has not been told yet, or null; afterwards it has. */
    @Nullable
    Question tell(long at, Expected expected) {
        if (keys.isEmpty()) {
            return untold.tell();
        }
        overtake(at);
        long since = keys.since();
        String pressed = keys.take();
        Long card = cards.pressed(pressed, expected, since, at);
        if (card == null) {
            return new Question.Pressed(pressed);
        }
        want.accept(new Action.Conceal(card));
        return new Question.Said(Words.typed(CardNumbers.MASK), since);
    }

    /** Keys answer at once, whoever goes on speaking: a caller presses them because of the noise around. */
    private void overtake(long at) {
        if (caller instanceof Caller.Speaking(Utterance utterance)) {
            end(at, utterance);
            caller = new Caller.Overlong();
        }
        atEars.answeredByKeys(at);
        untold.overtaken();
    }

    private Caller begin(long at, long ago, Expected expected) {
        Utterance utterance = Utterance.begins(++utterances, at, ago);
        paused(lastSpoke, utterance.began(), expected);
        answerFrom = 0;
        want.accept(new Action.Begin(utterances, ago));
        return new Caller.Speaking(utterance);
    }

    private Caller goOn(long at, Utterance utterance, long since, Expected expected) {
        paused(utterance.until(), since, expected);
        Utterance longer = utterance.goesOn(at);
        if (longer.length() < patience.utterance(expected)) {
            return new Caller.Speaking(longer);
        }
        end(at, longer);
        return new Caller.Overlong();
    }

    /** A gap that the network has made is no pause of the caller's. */
    private void paused(long from, long to, Expected expected) {
        if (lastLost <= from) {
            endpointing.paused(to - from, expected);
        }
    }

    private Caller pause(long at, Utterance utterance, Expected expected) {
        long endpoint = endpointing.silence(utterance, expected);
        if (at - utterance.until() >= endpoint) {
            return end(at, utterance);
        }
        if (endpointing.mayBeginEarly(utterance, expected, at)) {
            answerFrom = utterance.until() + endpoint;
            return end(at, utterance);
        }
        return new Caller.Speaking(utterance);
    }

    private Caller end(long at, Utterance utterance) {
        lastSpoke = utterance.until();
        waitsSince = utterance.until();
        atEars.add(utterance.ends(at));
        want.accept(new Action.End(utterance.number(), at - utterance.until()));
        return new Caller.Quiet();
    }
}
