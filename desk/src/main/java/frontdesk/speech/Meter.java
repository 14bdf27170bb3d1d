package frontdesk.speech;

import frontdesk.audio.Frame;

/** Counts what ears and voices are given in one call, which is what they are paid by. Safe to share between threads; asked on the path of sound, so it waits for nobody. */
public interface Meter {
    /** Nobody counts. */
    Meter NOBODY = new Meter() {
        @Override
        public void heard(String ears, Frame frame) {}

        @Override
        public void spoke(String voice, int letters) {}
    };

    /** These ears were given some of the caller's speech. */
    void heard(String ears, Frame frame);

    /** This voice was given so many letters which it had not spoken before. */
    void spoke(String voice, int letters);
}
