package frontdesk.speech;

import java.util.function.Function;

import frontdesk.kernel.Language;

/** A voice that is chosen by the language of what it is to say. */
public final class VoiceByLanguage implements Voice {
    private final Function<Language, Voice> speaker;

    public VoiceByLanguage(Function<Language, Voice> speaker) {
        this.speaker = speaker;
    }

    @Override
    public String name() {
        return speaker.apply(Language.ENGLISH).name();
    }

    @Override
    public Speech speak(String phrase, Language language) {
        return speaker.apply(language).speak(phrase, language);
    }

    @Override
    public void prepare(String phrase, Language language) {
        speaker.apply(language).prepare(phrase, language);
    }
}
