package frontdesk.errand;

/** Who places our calls and speaks in them: another vendor's agents, or our own. */
public interface AgentPlatform {
    /** The platform's name, as histories show it: {@code elevenlabs}. */
    String name();

    /**
     * Places a call and returns as soon as it is under way. In it the platform's agent uses the tools of {@link ErrandTools}; when it is over the
     * platform's plug tells {@link ErrandCalls#over}. Throws {@link frontdesk.kernel.OutsideTrouble} where it could not be placed.
     *
     * @return what the platform calls the conversation
     */
    String place(CallOrder order);
}
