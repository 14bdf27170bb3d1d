package frontdesk.message;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.people.People;

/** Who wants no texts of a business, and what people say about that. */
record OptOuts(People people) {
    /** False for somebody who said STOP. */
    boolean mayText(BusinessId business, PhoneNumber to) {
        return people.textable(business, to);
    }

    /** Nothing is sent to them from now on. */
    void optOut(BusinessId business, PhoneNumber phone) {
        people.textable(business, phone, false);
    }

    /** Honours STOP and START words at once, and says what the text is. */
    OptWord heed(BusinessId business, PhoneNumber from, String body, @Nullable OptWord asked) {
        OptWord word = asked == null ? OptWord.in(body) : asked;
        switch (word) {
            case STOP -> optOut(business, from);
            case START -> people.textable(business, from, true);
            case HELP, NONE -> {}
        }
        return word;
    }
}
