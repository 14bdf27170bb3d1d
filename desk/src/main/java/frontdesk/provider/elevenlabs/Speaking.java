package frontdesk.provider.elevenlabs;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Language;

/**
 * Whose voice, and by which model.
 *
 * @param voice its id at ElevenLabs
 * @param model {@code eleven_flash_v2_5} for the least delay
 */
public record Speaking(String voice, String model) {
    /** These find the language by themselves, and take no word for it. */
    private static final Set<String> DEAF_TO_LANGUAGES = Set.of(
            "eleven_multilingual_v2",
            "eleven_multilingual_v1",
            "eleven_monolingual_v1",
            "eleven_flash_v2",
            "eleven_turbo_v2");

    /** What the model is told of the language, or null where it takes nothing. */
    @Nullable
    String code(Language language) {
        return DEAF_TO_LANGUAGES.contains(model) ? null : language.locale().getLanguage();
    }
}
