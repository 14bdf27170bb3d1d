package frontdesk.access;

import java.util.Locale;

/** What somebody is to a business; docs/roles.md says what each may do. */
public enum Role {
    OWNER,
    MANAGER,
    FRONT_DESK,
    REVIEWER,
    DEVELOPER;

    /** As it is said. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
