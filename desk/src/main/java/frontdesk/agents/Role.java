package frontdesk.agents;

import java.util.Locale;

/** What an agent is for. */
public enum Role {
    /** Answers those who call the business. */
    RECEPTION,
    /** Calls providers on a user's behalf. */
    ERRAND;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The part that is this agent. */
    public String part() {
        return Part.Kind.AGENT.name(word());
    }
}
