package frontdesk.provider.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import frontdesk.audio.Frame;

/** Keeps the sound of the sentences said last, because a receptionist repeats herself: four minutes of it, some 4 MB. */
final class SentenceCache {
    private static final int FRAMES = 4 * 60 * 50;

    private final Map<String, List<Frame>> said = new LinkedHashMap<>(64, 0.75f, true);
    private int frames;

    List<Frame> get(String sentence, Function<String, List<Frame>> make) {
        synchronized (said) {
            List<Frame> known = said.get(sentence);
            if (known != null) {
                return known;
            }
        }
        List<Frame> made = List.copyOf(make.apply(sentence));
        keep(sentence, made);
        return made;
    }

    private void keep(String sentence, List<Frame> sound) {
        synchronized (said) {
            if (said.putIfAbsent(sentence, sound) == null) {
                frames += sound.size();
            }
            List<String> oldest = new ArrayList<>();
            int over = frames - FRAMES;
            for (var entry : said.entrySet()) {
                if (over <= 0) {
                    break;
                }
                over -= entry.getValue().size();
                oldest.add(entry.getKey());
            }
            for (String old : oldest) {
                List<Frame> gone = said.remove(old);
                frames -= gone == null ? 0 : gone.size();
            }
        }
    }
}
