package frontdesk.aftercall;

import frontdesk.journal.CallEnded.Disposition;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;

/**
 * Another platform's agent has held a call, and what it tells of it is written; announced once a call.
 *
 * @param conversation the platform's name for it
 * @param summary what was said in a few sentences; empty where the platform says nothing of it
 */
public record CallWrappedUp(
        BusinessId business,
        CallId call,
        String platform,
        String conversation,
        Disposition disposition,
        int seconds,
        String summary) {}
