package frontdesk.console;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;

/**
 * What every page says at its foot about how this installation runs.
 *
 * @param engines one sentence on the speech engines in use where better ones could be connected, or null
 * @param model the language model that is set up, by its name, or null
 */
public record Notices(@Nullable String engines, @Nullable String model) {
    /** Who talks for a business, as its owner is told. */
    public String talks(Business business) {
        return switch (business.talk().brain()) {
            case BUILT_IN -> "Your agent talks by its built-in rules.";
            case MODEL -> model == null ? NONE : "%s talks.".formatted(model);
            case MODEL_THEN_BUILT_IN ->
                model == null ? NONE : "%s talks, and the built-in rules wherever it cannot.".formatted(model);
        };
    }

    private static final String NONE =
            "A language model is chosen and none is set up, so your agent talks by its built-in rules.";
}
