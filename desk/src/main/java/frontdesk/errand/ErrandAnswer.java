package frontdesk.errand;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import frontdesk.errand.Fit.Reason;
import frontdesk.kernel.ErrandId;

/** What a tool of an errand answers. Each answer has a {@code message} that can be spoken as it is, in the language of the call. */
public sealed interface ErrandAnswer {
    String message();

    /** One time as it suits the user; {@code why} in words. */
    record JudgedSlot(LocalDateTime at, Fit fit, Reason reason, String why) {}

    /**
     * What became of the question that the user was asked in this call.
     *
     * @param state {@code waiting}, {@code answered}, or {@code no_answer} once the provider has held the line long enough
     * @param answer their words
     * @param choice the option they took, in words, or null
     * @param at the time they took, or null
     */
    record Reply(
            String state,
            String question,
            @Nullable String answer,
            @Nullable String choice,
            @Nullable LocalDateTime at,
            String message) {}

    /** An answer that says that something was done; {@code reply} is null where the user was not asked, or has been heard. */
    sealed interface Done extends ErrandAnswer {
        @Nullable
        Reply reply();
    }

    /** {@code slots} are best first; {@code notUnderstood} are those that nobody can read. */
    record Judged(
            List<JudgedSlot> slots,
            List<String> notUnderstood,
            @Nullable Reply reply,
            String message) implements Done {}

    record Checked(JudgedSlot slot, @Nullable Reply reply, String message) implements Done {}

    /** {@code calendar} is the address of its calendar. */
    record Confirmed(
            ErrandId errand,
            JudgedSlot slot,
            String provider,
            String calendar,
            @Nullable Reply reply,
            String message) implements Done {}

    /** {@code question} is its number on this errand. */
    record Asked(int question, @Nullable Reply reply, String message) implements Done {}

    /** {@code next} is whether somebody else is called; {@code left} how many there are. */
    record MovedOn(boolean next, int left, @Nullable Reply reply, String message) implements Done {}

    /** Nothing was done; {@code message} says why, or what to ask. */
    record Refused(Code code, String message) implements ErrandAnswer {}

    /** Why a tool refused; {@link #code()} is what outsiders see and never changes. */
    enum Code {
        MISSING_CONVERSATION,
        UNKNOWN_CONVERSATION,
        MISSING_SLOTS,
        BAD_SLOTS,
        MISSING_DATE,
        BAD_DATE,
        MISSING_TIME,
        BAD_TIME,
        PAST_DATE,
        MISSING_QUESTION,
        TOO_LONG,
        ALREADY_BOOKED,
        STOPPED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
