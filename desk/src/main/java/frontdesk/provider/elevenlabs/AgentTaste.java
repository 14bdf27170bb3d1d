package frontdesk.provider.elevenlabs;

import org.jspecify.annotations.Nullable;

/**
 * What agents on the platform think and speak with, where a business does not say otherwise.
 *
 * @param model the language model by the platform's name: {@code gemini-2.5-flash}
 * @param voice the id of the voice that speaks, or null for the platform's own
 */
public record AgentTaste(String model, @Nullable String voice) {
    /** The platform speaks English with one model and everything else with another. */
    static String speech(String language) {
        return language.equals("en") ? "eleven_flash_v2" : "eleven_flash_v2_5";
    }
}
