package frontdesk.call;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import frontdesk.reception.Audience;
import frontdesk.turns.Input;

/** Hears the sentences of one reply as they come, passes them on to be spoken, and measures how long the first of them took. */
final class Earshot implements Audience {
    private final CallClock clock;
    private final Stopwatch stopwatch;
    private final Consumer<String> understood;
    private final Consumer<Input> tell;
    private final BooleanSupplier gone;
    private final long began;
    private boolean written;
    private boolean measured;

    /** @param understood is told what was understood of the caller's words, once */
    Earshot(
            CallClock clock,
            Stopwatch stopwatch,
            Consumer<String> understood,
            Consumer<Input> tell,
            BooleanSupplier gone) {
        this.clock = clock;
        this.stopwatch = stopwatch;
        this.understood = understood;
        this.tell = tell;
        this.gone = gone;
        this.began = stopwatch.now();
    }

    @Override
    public void understood(String gist) {
        if (!written) {
            written = true;
            understood.accept(gist);
        }
    }

    @Override
    public void says(String sentence, long toolMicros) {
        comes(toolMicros);
        tell.accept(new Input.Sentence(clock.now(), sentence));
    }

    /** Something of the reply is there. */
    void comes(long toolMicros) {
        if (!measured) {
            measured = true;
            stopwatch.replied(stopwatch.now() - began, toolMicros);
        }
    }

    @Override
    public boolean isGone() {
        return gone.getAsBoolean();
    }
}
