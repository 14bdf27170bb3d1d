package frontdesk.reception;

import java.time.Clock;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.dialogue.Act;
import frontdesk.dialogue.Caller;
import frontdesk.dialogue.Dialogue;
import frontdesk.dialogue.Situation;
import frontdesk.dialogue.State;
import frontdesk.kernel.Language;
import frontdesk.understanding.Meaning;
import frontdesk.understanding.Understanding;
import frontdesk.understanding.Understanding.Utterance;

/** What the receptionist answers to the first words of a stranger, for who writes what it is to answer: nothing is done, and nothing is kept. */
public record FirstAnswer(Understanding understanding, Clock clock) {

    /**
     * What came of the words.
     *
     * @param said what is answered; empty where the diary would have to be looked at first
     * @param answer which of the business's own answers was asked for, by its id, or null
     */
    public record Given(String said, @Nullable String answer) {}

    /**
     * By the rules of the built-in brain.
     *
     * @param business as it would be, saved or not
     * @param language in which it is asked
     */
    public Given to(String words, Business business, Language language) {
        var now = LocalDateTime.ofInstant(clock.instant(), business.zone());
        var dialogue = new Dialogue(new Situation(business, now, language));
        State greeted = dialogue.greet(State.begin(Caller.from(null).speaking(language)))
                .state();
        Meaning meaning = dialogue.understand(understanding, Utterance.of(words, language), greeted);
        String said =
                switch (dialogue.heard(greeted, meaning).act()) {
                    case Act.Words spoken -> String.join(" ", spoken.phrases());
                    case Act.Knock _ -> "";
                };
        Meaning.Topic topic = meaning.topic();
        return new Given(said, topic == null ? null : topic.answerId());
    }
}
