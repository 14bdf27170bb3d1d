package frontdesk.provider.sip;

import javax.sip.ClientTransaction;
import javax.sip.message.Response;

import org.jspecify.annotations.Nullable;

/**
 * A request of ours that is under way.
 *
 * @param account who we are, should we be asked; null where we are nobody
 * @param proven whether we have already said so
 */
record Exchange(Answers answers, @Nullable SipAccount account, boolean proven) {

    /** Who waits for what comes of it. */
    interface Answers {
        /** It is on its way; once more where we had to say who we are. */
        default void sent(ClientTransaction transaction) {}

        /** Provisional ones, too. */
        void answered(Response response);

        /** Nobody answered at all. */
        void unanswered();
    }

    static Exchange of(Answers answers, @Nullable SipAccount account) {
        return new Exchange(answers, account, false);
    }

    /** One whose answer changes nothing. */
    static Exchange unheeded(@Nullable SipAccount account) {
        return of(
                new Answers() {
                    @Override
                    public void answered(Response response) {}

                    @Override
                    public void unanswered() {}
                },
                account);
    }

    Exchange again() {
        return new Exchange(answers, account, true);
    }
}
