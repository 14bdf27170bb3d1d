package frontdesk.errand;

import frontdesk.kernel.BusinessId;

/** Takes the call of one errand where other tests may have left theirs, as somebody else would who calls for them. */
public final class OurCall {
    private OurCall() {}

    public static CallOrder of(Errand errand, ErrandCalls calls, BusinessId business, String platform) {
        NextCall next = calls.next(business, platform);
        while (next instanceof NextCall.Taken(var order) && !order.errand().equals(errand.id())) {
            next = calls.next(business, platform);
        }
        return ((NextCall.Taken) next).order();
    }
}
