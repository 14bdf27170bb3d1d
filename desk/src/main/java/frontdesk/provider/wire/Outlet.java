package frontdesk.provider.wire;

/** Where messages for a carrier go: its socket. */
public interface Outlet {
    /** Sends what must arrive. */
    void send(String message);

    /** Sends sound; waits a little where the network is slow, then drops it: late sound is worth less than fresh. */
    void sendSound(String message);

    /** Sends sound to a carrier that takes it as it is; never waits, since who sends it keeps the time himself. */
    void sendSound(byte[] coded);

    void close();
}
