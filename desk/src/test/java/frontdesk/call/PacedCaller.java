package frontdesk.call;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

import frontdesk.audio.Frame;
import frontdesk.journal.CallEnded.By;
import frontdesk.kernel.PhoneNumber;
import frontdesk.turns.Mark;

import static frontdesk.speech.PlayedSpeech.speech;

/**
 * A caller in real time who says a sentence whenever he was answered, and counts how long nobody speaks while it is not for him to. After so many answers
 * since something was lost he has had enough and hangs up. Time is counted in frames of the line, so a machine that stands still counts as nothing.
 */
final class PacedCaller implements Line {
    private static final long FRAME = 20_000_000L;
    private static final List<Frame> SENTENCE = speech(1_000);

    private final Earpiece earpiece = new Earpiece();
    private final Queue<Event> due = new ArrayDeque<>();
    private final int thinks;
    private final int enough;
    private final CountDownLatch answeredOnce = new CountDownLatch(2);
    private final CountDownLatch over = new CountDownLatch(1);
    private Doing doing = Doing.WAITS;
    private int frames;
    private int silence;
    private int longest;
    private int answers;
    private int sound;
    private boolean lost;
    private boolean gone;
    private boolean letGo;
    private long called = -1;
    private long next = System.nanoTime();

    private enum Doing {
        WAITS,
        THINKS,
        SPEAKS
    }

    /**
     * @param thinks how many frames go by between an answer and his next sentence
     * @param enough after so many answers since the loss he hangs up
     */
    PacedCaller(int thinks, int enough) {
        this.thinks = thinks;
        this.enough = enough;
    }

    @Override
    public Event next(Duration patience) {
        synchronized (this) {
            Event first = due.poll();
            if (first != null) {
                return first;
            }
        }
        next += FRAME;
        long early = next - System.nanoTime();
        if (early > 0) {
            LockSupport.parkNanos(early);
        } else {
            next -= early;
        }
        return tick();
    }

    private synchronized Event tick() {
        if (called >= 0) {
            silence = (int) ((System.nanoTime() - called) / FRAME);
            called = -1;
        }
        if (gone) {
            return new Event.HungUp(By.CALLER, "the caller hung up");
        }
        boolean sounds = !earpiece.isSilent();
        for (String mark : earpiece.pass(Frame.USUAL)) {
            due.add(new Event.Played(mark));
            if (Mark.parse(mark).map(Mark::last).orElse(false)) {
                isAnswered();
            }
        }
        sound += lost && sounds ? 1 : 0;
        return new Event.Sound(
                switch (doing) {
                    case WAITS -> {
                        silence = sounds ? 0 : silence + 1;
                        longest = Math.max(longest, silence);
                        yield Frame.silence();
                    }
                    case THINKS -> {
                        if (++frames >= thinks) {
                            begins(Doing.SPEAKS);
                        }
                        yield Frame.silence();
                    }
                    case SPEAKS -> {
                        Frame said = SENTENCE.get(frames++);
                        if (frames == SENTENCE.size()) {
                            begins(Doing.WAITS);
                        }
                        yield said;
                    }
                });
    }

    private void isAnswered() {
        answeredOnce.countDown();
        begins(Doing.THINKS);
        answers += lost ? 1 : 0;
        if (answers == enough) {
            isGone();
        }
    }

    private void begins(Doing something) {
        doing = something;
        frames = 0;
        silence = 0;
    }

    private void isGone() {
        gone = true;
        over.countDown();
        while (answeredOnce.getCount() > 0) {
            answeredOnce.countDown();
        }
    }

    /** Returns also where the call is over before that. */
    void awaitAnswer() throws InterruptedException {
        answeredOnce.await();
    }

    /** He calls now: until somebody has taken his line, he waits in silence. */
    synchronized void calls() {
        called = System.nanoTime();
    }

    synchronized boolean isOver() {
        return gone;
    }

    /** Something of ours is lost from here on. */
    synchronized void isLost() {
        lost = true;
    }

    void awaitEnd() throws InterruptedException {
        over.await();
    }

    /** The longest time that nobody spoke though it was not for the caller to, in milliseconds. */
    synchronized int longestSilence() {
        return longest * 20;
    }

    /** Since the loss he has heard us, and either we have let go of him, to a person or with a farewell, or the call has gone on. */
    synchronized boolean wasSpokenTo() {
        return sound > 0 && (letGo || answers == enough);
    }

    synchronized boolean wentOn() {
        return answers == enough;
    }

    @Override
    public synchronized String toString() {
        return "longest silence %d ms; since the loss %d ms of us, %d answers, %s"
                .formatted(longest * 20, sound * 20, answers, letGo ? "let go of" : gone ? "gone" : "on the line");
    }

    @Override
    public synchronized void play(Frame frame) {
        earpiece.play(frame);
    }

    @Override
    public synchronized void mark(String name) {
        earpiece.mark(name);
    }

    @Override
    public synchronized void clear() {
        earpiece.clear().forEach(mark -> due.add(new Event.Played(mark)));
    }

    @Override
    public synchronized void handOver(PhoneNumber to) {
        letGo = !gone;
        isGone();
    }

    @Override
    public synchronized void hangUp() {
        letGo = !gone;
        isGone();
    }

    @Override
    public synchronized void close() {
        isGone();
    }
}
