package frontdesk.reception;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.dialogue.Dialogue;
import frontdesk.dialogue.State;
import frontdesk.dialogue.Step;
import frontdesk.kernel.Language;
import frontdesk.reception.HintOutcome.TakenUp;
import frontdesk.reception.Talking.Heard;
import frontdesk.understanding.Expected;
import frontdesk.understanding.Meaning;
import frontdesk.understanding.Surroundings;
import frontdesk.understanding.Understanding;
import frontdesk.understanding.Understanding.Utterance;

/**
 * What somebody of the business whispers, understood as the caller's own words would be, in each language of the business. Each hint is written on
 * its call, with what has come of it.
 */
final class Whispers {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final Talking talking;
    private final Understanding understanding;
    private final ToolRecord record;

    /** How the conversation stood after the last hint that was taken up. */
    private @Nullable State led;

    Whispers(Talking talking, Understanding understanding, ToolRecord record) {
        this.talking = talking;
        this.understanding = understanding;
        this.record = record;
    }

    /** Nothing has happened since a hint was taken up. */
    boolean isLatest() {
        return led != null && led == talking.state();
    }

    /** Goes on with what a hint says; where it says nothing to us, the caller hears nothing. */
    Reply follow(Whisper whisper) {
        write(whisper.hint(), whisper.outcome());
        Heard heard = whisper.heard();
        if (heard == null) {
            return talking.nothing();
        }
        if (heard.meaning().wants(Meaning.Intent.CALL_BACK)) {
            talking.doing().callBackAsked();
        }
        Reply reply = talking.carryOut(heard);
        led = talking.state();
        return reply;
    }

    /** Another brain has made something of it, and answers this. */
    Reply followed(Whisper whisper, Reply reply) {
        write(whisper.hint(), whisper.outcome() instanceof TakenUp taken ? taken : new TakenUp(""));
        led = talking.state();
        return reply;
    }

    private void write(StepIn.Hint hint, HintOutcome outcome) {
        record.hint(talking.business().id(), talking.call(), hint, outcome);
    }

    /** What it means, and what would be done about it; nothing has been done yet. */
    Whisper understood(StepIn.Hint hint) {
        State state = talking.state();
        Set<Language> languages = languages(state);
        if (languages.stream().anyMatch(language -> told(hint, language).text().isEmpty())) {
            return new Whisper(hint, Meaning.nothing(hint.words()), null);
        }
        Whisper first = null;
        for (Language language : languages) {
            Whisper whisper = in(language, hint, state);
            if (whisper.heard() != null) {
                return whisper;
            }
            boolean better = first == null || first.meaning().answer() == null;
            first = better ? whisper : first;
        }
        return Objects.requireNonNull(first);
    }

    /** The one that is spoken comes first; whoever whispers need not write in it. */
    private Set<Language> languages(State state) {
        var all = new LinkedHashSet<>(List.of(talking.spoken(state)));
        talking.business().languages().stream()
                .filter(language -> all.stream().noneMatch(language::isKindOf))
                .forEach(all::add);
        return all;
    }

    private Whisper in(Language language, StepIn.Hint hint, State state) {
        var thought = Thought.begin();
        Business business = talking.business();
        Utterance words = told(hint, language);
        Dialogue dialogue = talking.dialogue();
        Dialogue there = dialogue.in(language);
        Surroundings around = there.surroundings(state);
        Meaning meaning = there.understand(understanding, words, state);
        String name = meaning.name();
        if (around.expected() == Expected.NAME && name != null && !isName(name, words, around)) {
            meaning = meaning.withName(null);
        }
        Step step = dialogue.hinted(state, meaning);
        return new Whisper(hint, meaning, heard(words, meaning, step, Gist.of(meaning, business), thought));
    }

    /** No words where it is to be said to the caller. */
    private Utterance told(StepIn.Hint hint, Language language) {
        return understanding.asTheCallerWouldSay(Utterance.of(hint.words(), language));
    }

    private static @Nullable Heard heard(
            Utterance words, Meaning meaning, @Nullable Step step, String gist, Thought thought) {
        return step == null ? null : new Heard(words, meaning, step, gist, thought.micros());
    }

    /** Where a name is asked for, nearly any word may be one: in a hint it is called a name, or written like one. */
    private boolean isName(String name, Utterance words, Surroundings around) {
        Meaning unasked = understanding.understand(words, around.withExpected(Expected.ANYTHING));
        List<String> written = List.of(BETWEEN_WORDS.split(words.text()));
        boolean likeOne = BETWEEN_WORDS.splitAsStream(name).allMatch(written::contains);
        return likeOne || name.equals(unasked.name());
    }
}
