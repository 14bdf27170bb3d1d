package frontdesk.errand;

import java.util.Locale;

/** Whether a time suits the user; {@link #word()} is what agents read. */
public enum Fit {
    FITS,
    /** It may do: the user decides. */
    ASK,
    DOES_NOT_FIT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Why a time suits, or does not; {@link #word()} is what agents read and never changes. */
    public enum Reason {
        AS_WISHED,
        ANY_TIME,
        /** The user was asked, and takes it. */
        AGREED,
        /** The wish can be read so, though it more likely meant another time. */
        OTHER_READING,
        NEARLY,
        PAST,
        TOO_EARLY,
        TOO_LATE,
        WRONG_WEEKDAY,
        /** They have another appointment then, the way between both included. */
        OTHER_APPOINTMENT,
        /** The user was asked, and does not take it. */
        DECLINED,
        NOT_AS_WISHED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A judgement of one time. */
    public record Verdict(Fit fit, Reason reason) {}
}
