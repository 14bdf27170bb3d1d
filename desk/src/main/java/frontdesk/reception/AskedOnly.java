package frontdesk.reception;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import frontdesk.business.Business;
import frontdesk.dialogue.Caller;
import frontdesk.dialogue.Dialogue;
import frontdesk.dialogue.Situation;
import frontdesk.dialogue.State;
import frontdesk.dialogue.WrittenAnswers;
import frontdesk.journal.Journal;
import frontdesk.journal.Turn;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Language;
import frontdesk.understanding.Meaning;
import frontdesk.understanding.Understanding;
import frontdesk.understanding.Understanding.Utterance;

/** What callers asked for in a call in which they wanted nothing else, in writing. It is read from their own words, so that it is the same whoever held the call. */
public record AskedOnly(Journal journal, Understanding understanding, Clock clock) {
    /** @param language in which they asked */
    public record Recap(Language language, String answers) {}

    /** Empty where nothing was asked of which we know anything. */
    public Optional<Recap> in(Business business, CallId call) {
        Language language = CallLanguage.of(business, call, journal);
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), business.zone());
        State stranger = State.begin(Caller.from(null).speaking(language));
        var situation = new Situation(business, now, language);
        var dialogue = new Dialogue(situation);
        List<Meaning> asked = journal.turns(business.id(), call).stream()
                .filter(turn -> turn.speaker() == Turn.Speaker.CALLER)
                .map(turn -> dialogue.understand(understanding, Utterance.of(turn.text(), language), stranger))
                .toList();
        String answers = new WrittenAnswers(situation).to(asked);
        return answers.isBlank() ? Optional.empty() : Optional.of(new Recap(language, answers));
    }
}
