package frontdesk.access;

import java.net.URI;
import java.util.Optional;

/** Somebody elsewhere who signs people in and vouches for their e-mails (OpenID Connect Core 1.0, code flow with PKCE). */
public interface IdentityProvider {
    /** As people know it: what stands on the button. */
    String name();

    /** Where a browser is sent. Throws {@link frontdesk.kernel.OutsideTrouble} where nobody answers there. */
    URI door(Attempt attempt, URI back);

    /**
     * The e-mail of who came back with a code, where it is said to be theirs beyond doubt; empty where it is not. Throws
     * {@link frontdesk.kernel.OutsideTrouble} where the code is refused, or what is answered is signed by somebody else, for somebody else, or for
     * another attempt.
     */
    Optional<String> email(String code, Attempt attempt, URI back);
}
