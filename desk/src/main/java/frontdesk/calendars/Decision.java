package frontdesk.calendars;

/** How a person decides about a flag. */
public enum Decision {
    /** The diary is right: the calendar gets our booking as it stands there. */
    OURS,
    /** The calendar is right: the diary does what was done there. */
    THEIRS,
    /** It may stay as it is. */
    LEAVE
}
