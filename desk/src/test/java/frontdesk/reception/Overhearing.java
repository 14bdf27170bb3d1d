package frontdesk.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Somebody who listens while a reply is thought of, and goes once so many sentences have come, or something has happened. */
final class Overhearing implements Audience {
    final List<String> heard = new ArrayList<>();
    private final BooleanSupplier gone;
    String gist = "";

    Overhearing(int leavesAfter) {
        this.gone = () -> heard.size() >= leavesAfter;
    }

    Overhearing(BooleanSupplier gone) {
        this.gone = gone;
    }

    @Override
    public void understood(String told) {
        gist = told;
    }

    @Override
    public void says(String sentence, long toolMicros) {
        heard.add(sentence);
    }

    @Override
    public boolean isGone() {
        return gone.getAsBoolean();
    }
}
