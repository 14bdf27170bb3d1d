package frontdesk.reception;

import java.util.List;

import frontdesk.reception.ToolAnswer.Code;
import frontdesk.reception.ToolAnswer.Refused;

/** Cuts the reading of a request short where a value cannot be used; never leaves the tool belt. */
final class ToolRefusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Refused refused;

    ToolRefusal(Code code, String message) {
        super(message, null, false, false);
        this.refused = new Refused(code, message, List.of());
    }

    Refused refused() {
        return refused;
    }
}
