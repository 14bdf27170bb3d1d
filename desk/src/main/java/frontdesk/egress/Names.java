package frontdesk.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Says which addresses a name stands for now. */
@FunctionalInterface
public interface Names {
    List<InetAddress> of(String host) throws UnknownHostException;
}
