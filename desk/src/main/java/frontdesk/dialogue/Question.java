package frontdesk.dialogue;

import frontdesk.understanding.Expected;

/** Everything that the dialogue asks. Each question has several wordings, and an answer that it waits for. */
public enum Question {
    HOW_CAN_I_HELP(Expected.ANYTHING),
    ANYTHING_ELSE(Expected.ANYTHING),
    WANT_TO_BOOK(Expected.ANYTHING),
    SERVICE(Expected.SERVICE),
    /** Which kind of the service. */
    VARIANT(Expected.SERVICE),
    PARTY_SIZE(Expected.PARTY_SIZE),
    DAY(Expected.DATE),
    TIME(Expected.TIME),
    WHEN(Expected.WHEN),
    /** One of the times just offered. */
    CHOICE(Expected.CHOICE),
    OTHER_WHEN(Expected.WHEN),
    NAME(Expected.NAME),
    PHONE_IS_CALLERS(Expected.YES_OR_NO),
    PHONE(Expected.PHONE),
    /** What the service wants to know beforehand. */
    INTAKE(Expected.ANYTHING),
    /** What the service wants to know beforehand, where that is an e-mail address. */
    EMAIL(Expected.EMAIL),
    BIRTHDAY(Expected.DATE_OF_BIRTH),
    /** Was it taken down right? */
    CAPTURED(Expected.YES_OR_NO),
    READ_BACK(Expected.YES_OR_NO),
    /** After the read-back was refused and nothing was changed. */
    AS_IT_IS(Expected.YES_OR_NO),
    WHAT_TO_CHANGE(Expected.ANYTHING),
    NUMBER_OF_BOOKING(Expected.PHONE),
    NAME_OF_BOOKING(Expected.NAME),
    WHICH_BOOKING(Expected.CHOICE),
    CANCEL_READ_BACK(Expected.YES_OR_NO),
    NEW_WHEN(Expected.WHEN),
    MOVE_READ_BACK(Expected.YES_OR_NO),
    /** Nothing else suits: the waiting list? */
    WAIT_FOR_IT(Expected.YES_OR_NO),
    /** What they waited for has come free. */
    TAKE_IT(Expected.YES_OR_NO),
    MESSAGE_WANTED(Expected.YES_OR_NO),
    MESSAGE(Expected.FREE_TEXT);

    private final Expected expected;

    Question(Expected expected) {
        this.expected = expected;
    }

    Expected expected() {
        return expected;
    }
}
