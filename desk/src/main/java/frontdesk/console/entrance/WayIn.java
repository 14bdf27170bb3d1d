package frontdesk.console.entrance;

import java.net.URI;

import frontdesk.kernel.Secret;

/**
 * Where the link of an invitation leads.
 *
 * @param desk how this desk is reached from outside, without a slash at its end
 */
public record WayIn(URI desk) {
    public String link(Secret word) {
        return desk + "/invitation/" + word.reveal();
    }
}
