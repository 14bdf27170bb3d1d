package frontdesk.rehearsal;

/**
 * One line of a rehearsed call.
 *
 * @param heard what the recogniser made of the caller's words; the same for the agent's
 * @param understood what the agent understood
 */
public record Line(boolean agent, String said, String heard, String understood) {
    boolean distorted() {
        return !said.equals(heard);
    }
}
