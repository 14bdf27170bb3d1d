package frontdesk.provider.sip;

import java.net.InetAddress;
import java.net.InetSocketAddress;

import org.jspecify.annotations.Nullable;

/**
 * Where the other side's sound comes from: learnt once, and others are not listened to. At first only from where it was announced, then from whoever
 * sends; another may follow when the one that was learnt has been silent for a while. Counts in ticks of 20 ms.
 */
final class SoundSource {
    private static final int ANNOUNCED_ONLY = 100;
    private static final int GONE = 25;

    private volatile @Nullable InetSocketAddress learnt;
    private int ticks;
    private int quiet;

    /** Answers for how many ticks nothing has come. */
    int tick() {
        ticks++;
        return ++quiet;
    }

    /** They have described themselves anew, at another address. */
    void moved() {
        quiet = Math.max(quiet, GONE);
    }

    boolean heeds(Far far, InetSocketAddress from) {
        if (from.equals(learnt)) {
            return true;
        }
        boolean free = learnt == null || quiet >= GONE;
        if (free && (far.announces(from.getAddress()) || ticks > ANNOUNCED_ONLY)) {
            learnt = from;
            return true;
        }
        return false;
    }

    /** Something that we understand has come from there. */
    void heard() {
        quiet = 0;
    }

    /** Where sound is to be sent to. */
    InetSocketAddress address(Far far) {
        InetSocketAddress known = learnt;
        return known == null ? far.announced() : known;
    }

    /** Whether reports from there are from them. */
    boolean is(Far far, InetAddress address) {
        InetSocketAddress known = learnt;
        return known != null && known.getAddress().equals(address) || far.announces(address);
    }
}
