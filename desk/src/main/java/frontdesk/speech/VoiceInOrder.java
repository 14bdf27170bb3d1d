package frontdesk.speech;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import frontdesk.kernel.Language;

/**
 * Voices that stand in for each other, judged by the first sound that can be heard: not by a connection, nor by a status. The first has a head
 * start; where nothing of it is heard by then, the next are asked beside it, and whoever sounds first is heard. One that breaks off or stalls in
 * the middle of a phrase is taken over from where it got to. Who failed is left alone for a while, by every call.
 *
 * <pre>
 *   first  ├────────── nothing ──────────┤ left alone
 *   second          head start ├── nothing ──┤
 *   last                       ╰ a little ╯├─ sound ▶ is heard
 * </pre>
 */
public final class VoiceInOrder implements Voice {
    private static final System.Logger LOG = System.getLogger(VoiceInOrder.class.getName());

    private final List<Voice> voices;
    private final Rests rests;
    private final Duration headStart;
    private final Meter meter;

    /**
     * @param voices the best first; the last should be near
     * @param headStart how long a voice may take for its first sound before the next is asked too
     */
    public VoiceInOrder(List<Voice> voices, Rests rests, Duration headStart) {
        this(voices, rests, headStart, Meter.NOBODY);
    }

    /** @param meter counts what each of them is given */
    public VoiceInOrder(List<Voice> voices, Rests rests, Duration headStart, Meter meter) {
        if (voices.isEmpty()) {
            throw new IllegalArgumentException("somebody has to speak");
        }
        this.voices = List.copyOf(voices);
        this.rests = rests;
        this.headStart = headStart;
        this.meter = meter;
    }

    @Override
    public String name() {
        return voices.getFirst().name();
    }

    @Override
    public void prepare(String phrase, Language language) {
        candidates().getFirst().prepare(phrase, language);
    }

    @Override
    public Speech speak(String phrase, Language language) {
        return new VoiceRelay(phrase, language, candidates(), headStart, meter, this::failed);
    }

    private void failed(Voice voice, RuntimeException why) {
        LOG.log(Level.WARNING, "voice failed: " + voice.name(), why);
        rests.leaveAlone(voice);
    }

    /** Who does not rest, and the last in any case. */
    private List<Voice> candidates() {
        List<Voice> awake = new ArrayList<>();
        for (Voice voice : voices) {
            if (voice == voices.getLast() || !rests.isResting(voice)) {
                awake.add(voice);
            }
        }
        return awake;
    }
}
