package frontdesk.turns;

/** The hints of a call of which the caller cannot know yet: those that are thought about, and what they have led to until some of it is heard. */
public final class Hints {
    private int open;
    private boolean unheard;

    /** The receptionist thinks about one more. */
    public void asked() {
        open++;
    }

    /** One has been thought about. */
    public void answered(boolean saysSomething) {
        open--;
        unheard |= saysSomething;
    }

    /** What the last one led to can be heard, or has been overtaken. */
    public void sounds() {
        unheard = false;
    }

    /** What the caller says now answers nothing that a hint has led to. */
    public boolean areUnheard() {
        return open > 0 || unheard;
    }
}
