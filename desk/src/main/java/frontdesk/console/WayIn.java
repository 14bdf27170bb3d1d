package frontdesk.console;

import java.net.URI;

import frontdesk.kernel.Secret;

/**
 * Where the link of an invitation leads.
 *
 * @param desk how this desk is reached from outside
 */
public record WayIn(URI desk) {
    String link(Secret word) {
        return desk.toString().replaceFirst("/$", "") + "/invitation/" + word.reveal();
    }
}
