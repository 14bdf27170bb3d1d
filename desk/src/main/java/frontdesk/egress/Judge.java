package frontdesk.egress;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Says of an address that somebody else chose why it is not asked, in a sentence for them. */
@FunctionalInterface
public interface Judge {
    /** What is wrong with it as it is written; empty where nothing is. */
    default Optional<String> refusal(URI address) {
        return Optional.empty();
    }

    /**
     * What is wrong with where it leads; empty where nothing is.
     *
     * @param there all that its name stands for now, one at least: any of them may be connected to
     */
    Optional<String> refusal(URI address, List<InetAddress> there);
}
