package frontdesk.business;

/**
 * Who does the talking for a business, and as whom.
 *
 * @param persona how a model is to behave, in the owner's words: {@code You are Rosa, warm and brief.}
 */
public record Talk(Brain brain, String persona) {
    public static final Talk BUILT_IN = new Talk(Brain.BUILT_IN, "");

    public Talk {
        brain = brain == null ? Brain.BUILT_IN : brain;
        persona = persona == null ? "" : persona.strip();
    }

    /** Which brain it is that decides what to say. */
    public enum Brain {
        BUILT_IN,
        /** A language model; where that cannot, the caller is asked again and then passed to a person. */
        MODEL,
        /** A language model, and the built-in brain takes every turn that the model cannot. */
        MODEL_THEN_BUILT_IN
    }
}
