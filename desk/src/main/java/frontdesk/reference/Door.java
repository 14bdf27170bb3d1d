package frontdesk.reference;

import com.fasterxml.jackson.databind.JsonNode;

/** How one gets in at an operation. */
enum Door {
    /** By the token of an agent or of a session. */
    TOKEN("Authorization: Bearer $TOKEN", "Token of an agent, or of a session"),
    /** By the token of an agent alone. */
    AGENT("X-Agent-Token: $AGENT_TOKEN", "Token of an agent"),
    /** Nobody is asked who they are, or it is settled otherwise. */
    OPEN("", "");

    private final String header;
    private final String words;

    Door(String header, String words) {
        this.header = header;
        this.words = words;
    }

    static Door of(JsonNode security) {
        JsonNode first = security.path(0);
        return first.has("token") ? TOKEN : first.has("agent") ? AGENT : OPEN;
    }

    /** What a request carries, or empty. */
    String header() {
        return header;
    }

    String words() {
        return words;
    }
}
