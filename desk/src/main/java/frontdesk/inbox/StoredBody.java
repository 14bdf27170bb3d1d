package frontdesk.inbox;

import java.io.InputStream;

import org.jdbi.v3.core.Handle;

/** A kept body, fetched piece by piece, so that a recording of many megabytes is never in memory as a whole. */
final class StoredBody extends InputStream {
    private static final int PIECE = 512 * 1024;

    private final Handle handle;
    private final Delivery delivery;
    private byte[] piece = new byte[0];
    private int at;
    private int fetched;
    private boolean wasLast;

    StoredBody(Handle handle, Delivery delivery) {
        this.handle = handle;
        this.delivery = delivery;
    }

    @Override
    public int read() {
        return hasMore() ? piece[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int count = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, from, count);
        at += count;
        return count;
    }

    private boolean hasMore() {
        if (at == piece.length && !wasLast) {
            piece = WebhookRows.piece(handle, delivery.business(), delivery.id(), fetched, PIECE);
            fetched += piece.length;
            at = 0;
            wasLast = piece.length < PIECE;
        }
        return at < piece.length;
    }
}
