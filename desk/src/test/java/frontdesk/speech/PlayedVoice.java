package frontdesk.speech;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import frontdesk.audio.Frame;
import frontdesk.kernel.Language;
import frontdesk.kernel.OutsideTrouble;

import static frontdesk.speech.PlayedSpeech.speech;

/** A voice that takes 300 ms for a word and says when it has asked for a moment; it breaks at the phrases it is told to. */
public final class PlayedVoice implements Voice {
    private final String name;
    private final List<String> breaksAt;
    public final List<String> spoken = new CopyOnWriteArrayList<>();
    public final List<String> prepared = new CopyOnWriteArrayList<>();
    public final List<Language> languages = new CopyOnWriteArrayList<>();
    public final CountDownLatch bridged = new CountDownLatch(1);

    public PlayedVoice(String name, String... breaksAt) {
        this.name = name;
        this.breaksAt = List.of(breaksAt);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void prepare(String phrase, Language language) {
        prepared.add(phrase);
    }

    @Override
    public Speech speak(String phrase, Language language) {
        Deque<Frame> frames = new ArrayDeque<>(speech(300 * phrase.split(" ").length));
        boolean breaks = breaksAt.stream().anyMatch(phrase::contains);
        spoken.add(phrase);
        languages.add(language);
        return new Speech() {
            @Override
            public Frame next() {
                if (breaks && frames.size() < 10) {
                    throw OutsideTrouble.lasting(name, "lost its voice");
                }
                return frames.poll();
            }

            @Override
            public void close() {
                if (phrase.startsWith("One moment")) {
                    bridged.countDown();
                }
            }
        };
    }
}
