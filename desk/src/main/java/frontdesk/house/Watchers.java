package frontdesk.house;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import frontdesk.call.CallWatcher;
import frontdesk.kernel.CallId;

/** Everybody who follows the calls of this machine while they happen. */
public final class Watchers implements CallWatcher {
    private final List<CallWatcher> all = new CopyOnWriteArrayList<>();

    public void add(CallWatcher watcher) {
        all.add(watcher);
    }

    @Override
    public void told(CallId call, News news) {
        all.forEach(watcher -> watcher.told(call, news));
    }
}
