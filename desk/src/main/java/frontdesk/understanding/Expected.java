package frontdesk.understanding;

import java.util.EnumSet;
import java.util.Set;

/** What the caller was just asked for: it helps ears to choose their words and understanding to choose between readings. */
public enum Expected {
    /** Anything: the opening question, "anything else?". */
    ANYTHING,
    YES_OR_NO,
    SERVICE,
    STAFF,
    PARTY_SIZE,
    DATE,
    TIME,
    /** A day or a time or both. */
    WHEN,
    /** One of the times just offered, or another wish. */
    CHOICE,
    NAME,
    PHONE,
    DATE_OF_BIRTH,
    EMAIL,
    POSTCODE,
    /** A message in the caller's own words. */
    FREE_TEXT;

    /** What a day may answer. */
    static final Set<Expected> DAYS = EnumSet.of(DATE, WHEN);
}
