package frontdesk.rest;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What programs send about errands. */
final class ErrandSent {
    private ErrandSent() {}

    /**
     * What a user asks for.
     *
     * @param when when they would like to go, in their words; any time without it
     * @param providers whom to call, in this order; those of the directory without them
     * @param providersCsv the same as a table with the columns name, phone and address
     * @param atOnce how many of them are called at the same time; one after another without it
     */
    record NewErrand(
            @Schema(required = true) @Nullable User user,

            @Schema(required = true, examples = "dentist", maxLength = 200) @Nullable
            String service,

            @Schema(examples = "Friday afternoon", maxLength = 200) @Nullable
            String when,

            @Schema(maxLength = 2000) @Nullable String notes,
            @Nullable Preferences preferences,
            @Nullable List<Provider> providers,
            @Nullable String providersCsv,

            @Schema(minimum = "1", maximum = "10") @Nullable Integer atOnce) {}

    /** @param language in which we speak for them: a tag, or a name such as Spanish; the business's own without it */
    record User(
            @Schema(required = true, maxLength = 200) @Nullable
            String name,

            @Schema(required = true) @Nullable String phone,
            @Schema(examples = "es") @Nullable String language) {}

    /** What suits them in general; replaces what is kept of them. */
    record Preferences(
            @Schema(examples = "10:00") @Nullable String notBefore,
            @Schema(examples = "18:00") @Nullable String notAfter,

            @Schema(examples = "[\"monday\"]") @Nullable List<String> days,

            @Schema(minimum = "0", maximum = "600") @Nullable
            Integer travelMinutes,

            @Schema(maxLength = 200) @Nullable String area) {}

    record Provider(
            @Schema(required = true, maxLength = 200) @Nullable
            String name,

            @Schema(required = true) @Nullable String phone,
            @Schema(maxLength = 300) @Nullable String address) {}

    /** @param answer "2", "the later one", "no", or any words */
    record Answer(
            @Schema(required = true, maxLength = 500) @Nullable
            String answer) {}

    /** @param conversationId what the agent's platform calls the conversation; may be told later, by the tools */
    record TakeCall(@Schema(maxLength = 255) @Nullable String conversationId) {}

    /** @param result unsettled, unanswered or failed */
    record CallOver(
            @Schema(
                    required = true,
                    enumeration = {"unsettled", "unanswered", "failed"})
            @Nullable
            String result) {}
}
