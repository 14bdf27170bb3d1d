package frontdesk.errand;

import frontdesk.errand.ErrandAnswer.Code;

/** Cuts the work of a tool short where a value cannot be used or the errand is over; never leaves the room. */
final class ErrandRefusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Code code;

    ErrandRefusal(Code code) {
        super(code.code(), null, false, false);
        this.code = code;
    }

    Code code() {
        return code;
    }
}
