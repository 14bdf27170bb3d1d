package frontdesk.provider.sip;

import javax.sip.message.Response;

/**
 * One request of ours to a registrar, until it is answered or cannot be any more: its connection may end before the library gives up waiting.
 * What comes later changes nothing, since another attempt has been made by then.
 */
final class Attempt implements Exchange.Answers {
    private final Exchange.Answers told;
    private boolean sent;
    private boolean lost;
    private boolean over;

    Attempt(Exchange.Answers told) {
        this.told = told;
    }

    /** Nothing has ever been asked. */
    static Attempt none(Exchange.Answers told) {
        var none = new Attempt(told);
        none.over = true;
        return none;
    }

    synchronized boolean isUnderWay() {
        return !over;
    }

    @Override
    public void answered(Response response) {
        if (response.getStatusCode() >= 200 && end()) {
            told.answered(response);
        }
    }

    @Override
    public void unanswered() {
        if (end()) {
            told.unanswered();
        }
    }

    /** It is written, or so it seems. */
    void written() {
        if (lostOnceSent(true, false)) {
            unanswered();
        }
    }

    /** A connection has ended, by which the answer might have come. */
    void lost() {
        if (lostOnceSent(false, true)) {
            unanswered();
        }
    }

    /** Answers whether it was under way until now. */
    synchronized boolean end() {
        boolean was = !over;
        over = true;
        return was;
    }

    /** Whoever writes hears of what goes wrong until then. */
    private synchronized boolean lostOnceSent(boolean nowSent, boolean nowLost) {
        sent |= nowSent;
        lost |= nowLost;
        return sent && lost;
    }
}
