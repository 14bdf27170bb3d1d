package frontdesk.tools;

import java.util.List;

/**
 * A tool of the desk, as agents of any platform are told of it.
 *
 * @param name by which models call it; no other tool has it
 * @param purpose says to a model when to use it and what it does
 * @param path where it is on this server, {@code {agent_id}} standing for whose it is: {@code /api/functions/create_booking}
 * @param parameters in the order in which a model should think of them
 * @param use who is to have it
 */
public record Tool(String name, String purpose, Method method, String path, List<Parameter> parameters, Use use) {
    /** How it is called over HTTP. */
    public enum Method {
        GET,
        POST
    }

    /** Who is to have a tool. */
    public enum Use {
        /** A receptionist who talks with callers. */
        RECEPTION,
        /** A receptionist in place of one of the others: the same again under another name, for agents that know it by that. */
        RECEPTION_TOO,
        /** Whoever works for the business: what it answers is not for callers. */
        STAFF,
        /** An agent that calls somebody on a user's behalf. */
        ERRAND
    }

    public Tool {
        parameters = List.copyOf(parameters);
    }

    /** The address of the tool for the agent of this id. */
    public String pathFor(String agent) {
        return path.replace("{agent_id}", agent);
    }
}
