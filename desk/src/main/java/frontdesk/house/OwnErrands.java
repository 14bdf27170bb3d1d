package frontdesk.house;

import org.jspecify.annotations.Nullable;

import frontdesk.errand.AgentPlatform;
import frontdesk.errand.CallOrder;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.OutsideTrouble;

/** Our own agent for errands: it is known before the lines on which it telephones are open, and until then it calls nobody. */
final class OwnErrands implements AgentPlatform {
    private static final String NAME = "own";

    private volatile @Nullable AgentPlatform caller;

    /** From now on it telephones. */
    void open(AgentPlatform opened) {
        caller = opened;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean serves(BusinessId business) {
        AgentPlatform opened = caller;
        return opened != null && opened.serves(business);
    }

    @Override
    public boolean tellsByItself() {
        return true;
    }

    @Override
    public String place(CallOrder order) {
        AgentPlatform opened = caller;
        if (opened == null) {
            throw OutsideTrouble.passing(NAME, "no line is open that places calls");
        }
        return opened.place(order);
    }
}
