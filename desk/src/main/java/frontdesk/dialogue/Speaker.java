package frontdesk.dialogue;

import java.util.ArrayList;
import java.util.List;

import frontdesk.dialogue.Act.HandOver.Because;
import frontdesk.kernel.PhoneNumber;

/** Turns decisions into words and remembers what was said: the end of every turn. */
final class Speaker {
    private final Situation situation;
    private final Wording wording;

    Speaker(Situation situation, Wording wording) {
        this.situation = situation;
        this.wording = wording;
    }

    Wording wording() {
        return wording;
    }

    /** Says what is to be said first, then the question, in other words than the last time. */
    Step ask(State state, Question question) {
        if (question == Question.ANYTHING_ELSE && state.memory().leaving()) {
            return farewell(state);
        }
        Memory memory = state.memory();
        int times = memory.asked() == question ? memory.times() + 1 : 1;
        List<String> words = byHand(state, question);
        if (words.isEmpty() || memory.said().containsAll(words)) {
            words = wording.question(question, times, state);
        }
        if (memory.said().containsAll(words)) {
            words = wording.question(question, ++times, state);
        }
        List<String> phrases = led(state, words);
        return new Step(state.with(memory.asking(question, times, phrases)), new Act.Say(phrases, question.expected()));
    }

    /** Where speaking has failed twice. */
    private List<String> byHand(State state, Question question) {
        return state.asked(question) && Repair.isLastTry(state.memory()) ? wording.byHand(question, state) : List.of();
    }

    /** Says first words that ask how to help by themselves. */
    Step open(State state, List<String> phrases) {
        Question open = Question.HOW_CAN_I_HELP;
        return new Step(state.with(state.memory().asking(open, 1, phrases)), new Act.Say(phrases, open.expected()));
    }

    /** Says something that leaves the question open which was asked before. */
    Step remark(State state, List<String> remark) {
        Question open = state.asked() == null ? Question.HOW_CAN_I_HELP : state.asked();
        List<String> phrases = led(state, remark);
        return new Step(state.with(state.memory().said(phrases)), new Act.Say(phrases, open.expected()));
    }

    Step act(State state, Act.Knock knock) {
        return new Step(state, knock);
    }

    Step farewell(State state) {
        return hangUp(state, wording.courtesies().farewell(state));
    }

    Step hangUp(State state, List<String> words) {
        List<String> phrases = led(state, words);
        return new Step(state.with(state.memory().said(phrases)), new Act.HangUp(phrases));
    }

    /** Puts the caller through to a person, or offers to take a message where there is none. */
    Step person(State state, Because because) {
        List<PhoneNumber> reached = situation.business().reached(situation.now().toLocalTime());
        if (reached.isEmpty()) {
            return messageInstead(state);
        }
        List<String> phrases = led(state, wording.handOver(because == Because.ASKED));
        return new Step(
                state.with(state.memory().said(phrases)), new Act.HandOver(phrases, reached.getFirst(), because));
    }

    /** Somebody has to look after a caller whom we do not understand: a person while the business is open, and a message after hours. */
    Step somebody(State state) {
        return situation.isOpen() ? person(state, Because.NOT_UNDERSTOOD) : messageInstead(state);
    }

    /** The person to whom the caller was put through did not come. */
    Step nobodyCame(State state) {
        return ask(state.with(State.Goal.MESSAGE).saying(wording.notReached()), Question.MESSAGE_WANTED);
    }

    private Step messageInstead(State state) {
        return ask(state.with(State.Goal.MESSAGE).saying(wording.nobodyFree()), Question.MESSAGE_WANTED);
    }

    private static List<String> led(State state, List<String> words) {
        var all = new ArrayList<>(state.memory().lead());
        all.addAll(words);
        return List.copyOf(all);
    }
}
