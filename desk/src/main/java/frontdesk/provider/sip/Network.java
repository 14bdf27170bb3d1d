package frontdesk.provider.sip;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * A stretch of addresses, such as {@code 192.168.0.0/16}; a single one without its length.
 *
 * @param bits how many of the first bits all its addresses share
 */
public record Network(byte[] address, int bits) {
    /** Reads one; names of machines are not looked up. */
    public static Network parse(String text) {
        String[] parts = text.trim().split("/", 2);
        try {
            if (!parts[0].matches("[0-9a-fA-F.:]+")) {
                throw new IllegalArgumentException(text + " is no network such as 192.168.0.0/16");
            }
            byte[] address = InetAddress.getByName(parts[0]).getAddress();
            int bits = parts.length == 1 ? address.length * 8 : Integer.parseInt(parts[1]);
            if (bits < 0 || bits > address.length * 8) {
                throw new IllegalArgumentException(text + " is no network: its length is wrong");
            }
            return new Network(address, bits);
        } catch (UnknownHostException | NumberFormatException wrong) {
            throw new IllegalArgumentException(text + " is no network such as 192.168.0.0/16", wrong);
        }
    }

    boolean holds(InetAddress other) {
        byte[] theirs = other.getAddress();
        if (theirs.length != address.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((theirs[bit / 8] & mask) != (address[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Network(byte[] theirs, int theirBits)
                && theirBits == bits
                && Arrays.equals(theirs, address);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(address) + bits;
    }

    @Override
    public String toString() {
        try {
            return InetAddress.getByAddress(address).getHostAddress() + "/" + bits;
        } catch (UnknownHostException wrongLength) {
            throw new IllegalStateException(wrongLength);
        }
    }
}
