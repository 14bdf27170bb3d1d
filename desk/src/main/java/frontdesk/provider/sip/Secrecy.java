package frontdesk.provider.sip;

import org.jspecify.annotations.Nullable;

/** The encryption of a call's sound, both ways, as it is agreed now. What has been counted with a key goes on as long as it is the key. */
record Secrecy(SrtpKey ours, SrtpKey theirs, SrtpSender sender, SrtpReceiver receiver) {

    /** Null where there is none. */
    static @Nullable Secrecy agreed(@Nullable Secrecy before, @Nullable Locks locks) {
        if (locks == null) {
            return null;
        }
        if (before == null) {
            return new Secrecy(
                    locks.ours(), locks.theirs(), new SrtpSender(locks.ours()), new SrtpReceiver(locks.theirs()));
        }
        return new Secrecy(
                locks.ours(),
                locks.theirs(),
                before.ours.sameAs(locks.ours()) ? before.sender : new SrtpSender(locks.ours()),
                before.theirs.sameAs(locks.theirs()) ? before.receiver : new SrtpReceiver(locks.theirs()));
    }
}
