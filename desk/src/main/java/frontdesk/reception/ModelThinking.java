package frontdesk.reception;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import frontdesk.brain.Aloud;
import frontdesk.brain.Briefing;
import frontdesk.brain.Facts;
import frontdesk.brain.LanguageModel.Message;
import frontdesk.brain.Talk;
import frontdesk.brain.Toolbox;
import frontdesk.brain.TurnOutcome;
import frontdesk.business.Business;
import frontdesk.dialogue.Deed;
import frontdesk.dialogue.Situation;
import frontdesk.dialogue.State;
import frontdesk.kernel.Language;
import frontdesk.knowledge.Knowledge;

/** A language model's part in a conversation: what it is told, what it may use, and how things stand after it. */
record ModelThinking(Talking builtIn, ModelDesk desk, ModelLog log, Facts facts, ModelHistory history) {
    /** Sentences of the business's files in one turn. */
    private static final int MOST_KNOWN = 6;

    ModelTools tools(State along) {
        return new ModelTools(
                builtIn, along, desk.belt(), desk.diary(), desk.understanding(), facts, history.theirWords());
    }

    /** One turn of the model, from how things stand with what was heard. */
    TurnOutcome think(State along, Toolbox tools, Audience audience) {
        ModelFacts.tell(facts, builtIn.state());
        List<Message> messages = new ArrayList<>();
        Business business = builtIn.business();
        LocalDateTime now = builtIn.now();
        boolean open = new Situation(business, now).isOpen();
        messages.add(new Message.Instructions(Briefing.of(
                business, builtIn.spoken(along), now, open, known(builtIn.spoken(along)), SoFar.of(along, business))));
        messages.addAll(history.all());
        TurnOutcome outcome =
                new Talk(desk.model(), desk.budget(), messages, tools, facts, aloud(audience), System::nanoTime).turn();
        log.write(outcome);
        return outcome;
    }

    /** What the business's own files have on what the caller has just said: it may be said from now on. */
    private List<String> known(Language language) {
        List<String> words = history.theirWords();
        List<String> known = words.isEmpty()
                ? List.of()
                : Knowledge.of(builtIn.business()).fitting(words.getLast(), language, MOST_KNOWN);
        known.forEach(facts::told);
        return known;
    }

    /** How things stand with what its tools have done. */
    State after(State along, ModelTools tools) {
        State after = along;
        for (Deed deed : tools.turn().deeds()) {
            after = builtIn.dialogue().did(after, deed);
        }
        return after;
    }

    private static Aloud aloud(Audience audience) {
        return new Aloud() {
            @Override
            public void says(String sentence, long toolMicros) {
                audience.says(sentence, toolMicros);
            }

            @Override
            public boolean isGone() {
                return audience.isGone();
            }
        };
    }
}
