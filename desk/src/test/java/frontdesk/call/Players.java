package frontdesk.call;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import frontdesk.journal.CallEnded.Disposition;
import frontdesk.reception.Conversation;
import frontdesk.reception.Reply;
import frontdesk.reception.Reply.Then;
import frontdesk.reception.StepIn;
import frontdesk.reception.Words;
import frontdesk.understanding.Expected;

/** Scripted players of everybody in a call. */
final class Players {
    private Players() {}

    /** A caller for whom time passes, as the call reckons it, while he waits. */
    static SimulatedLine caller(List<SimulatedLine.Step> plan) {
        return new SimulatedLine(plan, Duration.ZERO);
    }

    /** A caller for whom time stands still while he waits, so that a machine that stands still is no slow receptionist. */
    static SimulatedLine patientCaller(List<SimulatedLine.Step> plan) {
        return new SimulatedLine(plan, Duration.ofSeconds(30));
    }

    static Reply says(String... phrases) {
        return new Reply(List.of(phrases), Expected.ANYTHING, "", 0, new Then.Listen());
    }

    static Reply hangsUp(String phrase) {
        return new Reply(List.of(phrase), Expected.ANYTHING, "", 0, new Then.HangUp(Disposition.BOOKED));
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
        public Reply stepIn(StepIn wish) {
            return reply(wish.toString());
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
