package frontdesk.rehearsal;

import java.time.Duration;

/** A caller's telephone, as a person holds it: speak into it, hear whether the other side speaks, hang up. */
interface Phone {
    /** Speaks in real time: 16-bit samples at 8,000 Hz; returns when the last of it has been sent. */
    void say(short[] samples);

    /** How long the other side has been speaking without a pause; zero while it is quiet. */
    Duration heardFor();

    /** How long the other side has been quiet; zero while it speaks. */
    Duration quietFor();

    boolean over();

    void hangUp();
}
