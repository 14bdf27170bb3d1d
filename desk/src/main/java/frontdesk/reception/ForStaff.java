package frontdesk.reception;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import frontdesk.followup.FollowUp;
import frontdesk.followup.FollowUps;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;

/** Tells staff, once, of what no text can say to a customer: somebody has to. */
record ForStaff(FollowUps followUps) {
    /** Among so many things to do one is looked for that was noted before. */
    private static final int MOST_OPEN = 200;

    void note(
            BusinessId business,
            @Nullable CallId call,
            @Nullable String name,
            @Nullable PhoneNumber phone,
            String words) {
        boolean noted = followUps.open(business, MOST_OPEN).stream()
                .anyMatch(one -> one.words().equals(words) && Objects.equals(one.phone(), phone));
        if (!noted) {
            followUps.note(business, call, new FollowUps.Asked(FollowUp.Kind.MESSAGE, name, phone, words, null));
        }
    }
}
