package frontdesk.speech;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import frontdesk.audio.Frame;
import frontdesk.kernel.Language;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.understanding.Expected;

/** Ears that hear what they are told to have heard, utterance by utterance; "crash" breaks them. */
public final class PlayedEars implements Ears {
    private final Deque<String> lines;
    public final List<Expected> expected = new CopyOnWriteArrayList<>();
    public final List<Integer> frames = new CopyOnWriteArrayList<>();
    public final List<String> prepared = new CopyOnWriteArrayList<>();
    public final List<Language> turned = new CopyOnWriteArrayList<>();
    public int opened;
    public int closed;

    public PlayedEars(String... lines) {
        this.lines = new ArrayDeque<>(List.of(lines));
    }

    @Override
    public String name() {
        return "played";
    }

    @Override
    public void prepare(Brief brief) {
        prepared.add(brief.vocabulary().business());
    }

    @Override
    public synchronized Hearing open(Brief brief) {
        opened++;
        return new Hearing() {
            private int heard;

            @Override
            public void expect(Expected next) {
                expected.add(next);
            }

            @Override
            public void turnTo(Language language) {
                turned.add(language);
            }

            @Override
            public void begin() {
                heard = 0;
            }

            @Override
            public void hear(Frame frame) {
                heard++;
            }

            @Override
            public String soFar() {
                return "";
            }

            @Override
            public Heard end() {
                frames.add(heard);
                String line = next();
                if (line.equals("crash")) {
                    throw OutsideTrouble.passing("played", "crashed");
                }
                return line.isEmpty() ? Heard.nothing() : new Heard(line, List.of(), 0.9, true);
            }

            @Override
            public void close() {
                closed++;
            }
        };
    }

    private synchronized String next() {
        return lines.isEmpty() ? "" : lines.removeFirst();
    }
}
