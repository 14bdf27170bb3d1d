package frontdesk.provider.local;

import java.util.List;

import frontdesk.audio.Frame;

/** What makes the sound of one sentence, all at once; throws {@link frontdesk.kernel.OutsideTrouble} where it cannot. */
@FunctionalInterface
interface Engine {
    List<Frame> say(String sentence);
}
