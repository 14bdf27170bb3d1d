package frontdesk.reception;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import frontdesk.reception.ToolAnswer.Code;
import frontdesk.reception.ToolAnswer.Refused;
import frontdesk.wording.Tongue;

/** Cuts the reading of a request short where a value cannot be used; never leaves the tool belt. */
final class ToolRefusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Code code;
    private final transient Function<Tongue, String> words;

    /** @param entry what to ask the caller, as it stands in the file of every language */
    ToolRefusal(Code code, String entry) {
        this(code, entry, Map.of());
    }

    ToolRefusal(Code code, String entry, Map<String, String> with) {
        this(code, tongue -> tongue.say(entry, with));
    }

    private ToolRefusal(Code code, Function<Tongue, String> words) {
        super(code.name(), null, false, false);
        this.code = code;
        this.words = words;
    }

    /** About something that no caller knows of: said to the agent, which reads English. */
    static ToolRefusal toAgent(Code code, String words) {
        return new ToolRefusal(code, _ -> words);
    }

    Refused refused(Tongue tongue) {
        return new Refused(code, words.apply(tongue), List.of());
    }
}
