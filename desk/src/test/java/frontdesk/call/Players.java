package frontdesk.call;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import frontdesk.audio.Frame;
import frontdesk.audio.Frames;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.kernel.Language;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.reception.Conversation;
import frontdesk.reception.Reply;
import frontdesk.reception.Reply.Then;
import frontdesk.reception.Words;
import frontdesk.understanding.Expected;

/** Scripted players of everybody in a call. */
final class Players {
    private Players() {}

    /** Something that a speech detector takes for speech. */
    static List<Frame> speech(int millis) {
        short[] samples = new short[millis * Frame.RATE / 1_000];
        for (int i = 0; i < samples.length; i++) {
            double t = (double) i / Frame.RATE;
            samples[i] = (short) (8_000 * Math.sin(2 * Math.PI * 180 * t) + 4_000 * Math.sin(2 * Math.PI * 540 * t));
        }
        return Frames.of(samples);
    }

    /** A caller for whom real time passes while he waits. */
    static SimulatedLine caller(List<SimulatedLine.Step> plan) {
        return new SimulatedLine(plan, Duration.ZERO);
    }

    static Reply says(String... phrases) {
        return new Reply(List.of(phrases), Expected.ANYTHING, "", 0, new Then.Listen());
    }

    static Reply hangsUp(String phrase) {
        return new Reply(List.of(phrase), Expected.ANYTHING, "", 0, new Then.HangUp(Disposition.BOOKED));
    }

    /** Ears that hear what they are told to have heard, utterance by utterance; "crash" breaks them. */
    static final class PlayedEars implements Ears {
        private final Deque<String> lines;
        final List<Expected> expected = new CopyOnWriteArrayList<>();
        final List<Integer> frames = new CopyOnWriteArrayList<>();
        final List<String> prepared = new CopyOnWriteArrayList<>();
        final List<Language> turned = new CopyOnWriteArrayList<>();
        int opened;
        int closed;

        PlayedEars(String... lines) {
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

    /** A voice that takes 300 ms for a word and says when it has asked for a moment; it breaks at the phrases it is told to. */
    static final class PlayedVoice implements Voice {
        private final String name;
        private final List<String> breaksAt;
        final List<String> spoken = new CopyOnWriteArrayList<>();
        final List<String> prepared = new CopyOnWriteArrayList<>();
        final List<Language> languages = new CopyOnWriteArrayList<>();
        final CountDownLatch bridged = new CountDownLatch(1);

        PlayedVoice(String name, String... breaksAt) {
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

    /** A receptionist that gives its replies in order, whatever it is asked, and remembers what that was. */
    static final class PlayedConversation implements Conversation {
        private final Deque<Reply> replies;
        final List<String> asked = new ArrayList<>();
        volatile boolean over;
        private CountDownLatch awaited = new CountDownLatch(0);

        PlayedConversation(Reply... replies) {
            this.replies = new ArrayDeque<>(List.of(replies));
        }

        /** Answers nobody but the greeted before that. */
        PlayedConversation waitingFor(CountDownLatch event) {
            awaited = event;
            return this;
        }

        @Override
        public Reply greet() {
            return reply("greet");
        }

        @Override
        public Reply hear(Words words) {
            try {
                awaited.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return reply(words.text());
        }

        @Override
        public Reply silence(Silence silence) {
            return reply(silence.name());
        }

        @Override
        public Reply keys(String digits) {
            return reply(digits);
        }

        @Override
        public Reply notReached() {
            return reply("not reached");
        }

        @Override
        public Disposition over() {
            over = true;
            return Disposition.ABANDONED;
        }

        private synchronized Reply reply(String to) {
            asked.add(to);
            return replies.size() > 1 ? replies.removeFirst() : replies.getFirst();
        }
    }
}
