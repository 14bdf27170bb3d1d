package frontdesk.tools;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One argument of a tool.
 *
 * @param description says to a model what belongs there, with an example
 * @param required whether the tool can do nothing without it
 * @param choices the only words that it may be; none where it is free
 * @param parts what an object is made of
 * @param known what a platform knows of the call itself and fills in, so that no model can write anything else there; null where the model writes it
 */
public record Parameter(
        String name,
        Type type,
        String description,
        boolean required,
        List<String> choices,
        List<Parameter> parts,
        @Nullable Known known) {

    /** In which shape it comes. */
    public enum Type {
        TEXT,
        WHOLE_NUMBER,
        YES_OR_NO,
        TEXTS,
        OBJECT
    }

    /** What a platform knows of a call. */
    public enum Known {
        /** The number that calls. */
        CALLER,
        /** The call of an errand, as our order named it. */
        ERRAND_CALL
    }

    static Parameter needed(String name, String description) {
        return new Parameter(name, Type.TEXT, description, true, List.of(), List.of(), null);
    }

    static Parameter text(String name, String description) {
        return new Parameter(name, Type.TEXT, description, false, List.of(), List.of(), null);
    }

    static Parameter number(String name, String description) {
        return new Parameter(name, Type.WHOLE_NUMBER, description, false, List.of(), List.of(), null);
    }

    static Parameter yesOrNo(String name, String description) {
        return new Parameter(name, Type.YES_OR_NO, description, false, List.of(), List.of(), null);
    }

    static Parameter texts(String name, String description) {
        return new Parameter(name, Type.TEXTS, description, false, List.of(), List.of(), null);
    }

    static Parameter object(String name, String description, Parameter... parts) {
        return new Parameter(name, Type.OBJECT, description, false, List.of(), List.of(parts), null);
    }

    static Parameter known(String name, Known known, String description) {
        return new Parameter(name, Type.TEXT, description, false, List.of(), List.of(), known);
    }

    Parameter oneOf(String... words) {
        return new Parameter(name, type, description, required, List.of(words), parts, known);
    }

    Parameter asNeeded() {
        return new Parameter(name, type, description, true, choices, parts, known);
    }
}
