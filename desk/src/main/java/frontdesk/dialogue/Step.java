package frontdesk.dialogue;

/** Where the conversation stands now, and what to do next. */
public record Step(State state, Act act) {}
