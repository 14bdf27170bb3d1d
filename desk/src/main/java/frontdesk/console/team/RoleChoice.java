package frontdesk.console.team;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.access.Role;

/** A role as a form offers it: what it is called, and what somebody may do with it. */
record RoleChoice(String name, String title, String line, boolean chosen) {
    static List<RoleChoice> all(Role chosen) {
        return Arrays.stream(Role.values())
                .map(role -> new RoleChoice(role.name(), title(role), line(role), role == chosen))
                .toList();
    }

    /** The one that a form has sent. */
    static Optional<Role> sent(@Nullable String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst();
    }

    static String title(Role role) {
        String word = role.word();
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }

    private static String line(Role role) {
        return switch (role) {
            case OWNER -> "Everything, and who else is let in.";
            case MANAGER -> "Everything but the team, connected accounts, voice agents elsewhere and webhooks.";
            case FRONT_DESK -> "The work of the day: bookings, contacts, what callers left. Sets nothing up.";
            case REVIEWER -> "Looks at everything, says how good calls were, and changes nothing else.";
            case DEVELOPER -> "Looks at everything, and sets up voice agents elsewhere, their tokens and webhooks.";
        };
    }
}
